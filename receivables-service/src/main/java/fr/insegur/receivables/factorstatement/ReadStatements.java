package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Factors' statements as they were reconciled, for their client and the broker. */
@ApplicationScoped
class ReadStatements {
    private final ReadableContracts contracts;
    private final FactorStatementRepository statements;

    ReadStatements(ReadableContracts contracts, FactorStatementRepository statements) {
        this.contracts = contracts;
        this.statements = statements;
    }

    @Transactional
    FactorStatementView one(UUID id) {
        FactorStatementView view = statements.find(id).orElseThrow(ReadStatements::unknown);
        contracts.getForClient(view.contractId());
        return view;
    }

    @Transactional
    Page<FactorStatementView> page(UUID contractId, PageRequest page) {
        contracts.getForClient(contractId);
        return Page.of(statements.page(contractId, page), page, FactorStatementView::id);
    }

    private static Refused unknown() {
        return Refused.unknown("statement-unknown", "there is no such statement");
    }
}
