package fr.insegur.receivables.statement;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import fr.insegur.receivables.storage.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The entries of a contract in the order of booking, with all their legs. */
@ApplicationScoped
class ListJournal {
    private final ReadableContracts contracts;
    private final StatementRepository statements;

    ListJournal(ReadableContracts contracts, StatementRepository statements) {
        this.contracts = contracts;
        this.statements = statements;
    }

    @Transactional
    Page<JournalLineView> list(UUID contractId, Period period, PageRequest page) {
        Contract contract = contracts.get(contractId);
        List<JournalLineView> lines = statements.journal(
                contractId,
                contract.currency(),
                Places.position(page),
                period.from(),
                period.to(),
                page.limitPlusOne());
        return Page.of(lines, page, line -> Places.cursorAt(line.position()));
    }
}
