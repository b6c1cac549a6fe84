package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The statements of a contract's factor without their lines, for their client and the broker. */
@ApplicationScoped
class ListFactorStatements {
    private final ReadableContracts contracts;
    private final FactorStatementRepository statements;

    ListFactorStatements(ReadableContracts contracts, FactorStatementRepository statements) {
        this.contracts = contracts;
        this.statements = statements;
    }

    @Transactional
    Page<FactorStatementView> list(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(statements.page(contractId, page), page, FactorStatementView::id);
    }
}
