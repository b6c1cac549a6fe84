package fr.insegur.receivables.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The aged balance of an audit in total. */
@ApplicationScoped
class ReadAgedBalance {
    private final ReadableAudits audits;

    ReadAgedBalance(ReadableAudits audits) {
        this.audits = audits;
    }

    @Transactional
    AgedBalanceView read(UUID id) {
        return AgedBalanceView.of(audits.get(id));
    }
}
