package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerimport.LedgerImport.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports, and the queue that they form. */
@ApplicationScoped
class LedgerImportRepository implements PanacheRepositoryBase<LedgerImport, UUID> {

    /** @param abandonedBefore what began before then and did not end has no reader any more, and waits too */
    Optional<LedgerImport> oldestWaiting(Instant abandonedBefore) {
        return find(
                        "state = ?1 or (state = ?2 and startedAt < ?3) order by id",
                        State.RECEIVED,
                        State.PARSING,
                        abandonedBefore)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The import while it is under way, its row locked; nothing when somebody else has finished it. */
    Optional<LedgerImport> underWay(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(LedgerImport::isUnderWay);
    }

    List<LedgerImport> allUnderWay() {
        return find("state = ?1", State.PARSING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a file is still needed. */
    boolean isWaitingFor(String fileName) {
        return count("fileName = ?1 and state in ?2", fileName, List.of(State.RECEIVED, State.PARSING)) > 0;
    }
}
