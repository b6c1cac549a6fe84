package fr.insegur.receivables.remittance;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A remittance with its lines; what touches another account of the same company is for the broker alone. */
@ApplicationScoped
class ReadRemittance {
    private final RemittanceRepository remittances;
    private final Caller caller;

    ReadRemittance(RemittanceRepository remittances, Caller caller) {
        this.remittances = remittances;
        this.caller = caller;
    }

    @Transactional
    RemittanceView read(UUID id) {
        RemittanceView view = remittances
                .find(id)
                .filter(owned -> caller.mayReadClient(owned.clientId()))
                .map(RemittanceRepository.Owned::view)
                .orElseThrow(() -> Refused.unknown("remittance-unknown", "there is no such remittance"));
        return caller.is("broker") ? view.explained() : view.withoutConflicts();
    }
}
