package fr.insegur.receivables.factorstatement;

import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.ReadableContracts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A factor's statement as it was reconciled, for their client and the broker. */
@ApplicationScoped
class ReadFactorStatement {
    private final ReadableContracts contracts;
    private final FactorStatementRepository statements;

    ReadFactorStatement(ReadableContracts contracts, FactorStatementRepository statements) {
        this.contracts = contracts;
        this.statements = statements;
    }

    @Transactional
    FactorStatementView read(UUID id) {
        FactorStatementView view = statements.find(id).orElseThrow(ReadFactorStatement::unknown);
        contracts.getForClient(view.contractId());
        return view;
    }

    private static Refused unknown() {
        return Refused.unknown("statement-unknown", "there is no such statement");
    }
}
