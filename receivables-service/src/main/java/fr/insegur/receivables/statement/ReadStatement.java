package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ReadableContracts;
import fr.insegur.receivables.storage.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The statement of a contract's current account, as its client, its factor and the broker see it. */
@ApplicationScoped
class ReadStatement {
    private final ReadableContracts contracts;
    private final StatementRepository statements;

    ReadStatement(ReadableContracts contracts, StatementRepository statements) {
        this.contracts = contracts;
        this.statements = statements;
    }

    @Transactional
    StatementView read(UUID contractId, Period period, PageRequest page) {
        Contract contract = contracts.get(contractId);
        Places.Dated after = Places.dated(page, period.from());
        List<StatementLine> lines = statements.statement(
                contractId, contract.currency(), after.day(), after.position(), period.to(), page.limitPlusOne());
        boolean more = lines.size() > page.limit();
        List<StatementLine> items = more ? lines.subList(0, page.limit()) : lines;
        Money opening = statements.before(contractId, contract.currency(), period.from());
        Money closing = statements.until(contractId, contract.currency(), period.to());
        LocalDate to = period.to();
        return new StatementView(
                contractId,
                period.from(),
                to,
                opening,
                closing,
                List.copyOf(items),
                more ? Places.encode(items.getLast().bookedOn(), items.getLast().position()) : null);
    }
}
