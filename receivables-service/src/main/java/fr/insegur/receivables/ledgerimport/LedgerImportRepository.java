package fr.insegur.receivables.ledgerimport;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.ledgerfile.ReadingProgress.Phase;
import fr.insegur.receivables.ledgerimport.LedgerImport.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports, and the queue that they form. */
@ApplicationScoped
class LedgerImportRepository implements PanacheRepositoryBase<LedgerImport, UUID> {
    private static final String NEEDS_FILE = "(state in ?1 or (state = ?2 and uploadedAt > ?3))";

    /** @param abandonedBefore what was last heard of before then has no reader any more, and waits too */
    Optional<LedgerImport> oldestWaiting(Instant abandonedBefore) {
        return find(
                        "state = ?1 or (state = ?2 and coalesce(seenAt, startedAt) < ?3) order by id",
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

    /** Whether it is, as of now, without locking its row. */
    boolean isUnderWay(UUID id) {
        return count("id = ?1 and state = ?2", id, State.PARSING) > 0;
    }

    List<LedgerImport> allUnderWay() {
        return find("state = ?1", State.PARSING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @return whether the import is still in the hands of that reader */
    boolean progressed(ImportJob job, Phase phase, long bytesRead, long lines, Instant now) {
        return update(
                        "phase = ?1, bytesRead = ?2, lines = ?3, seenAt = ?4 where id = ?5 and state = ?6 and attempts = ?7",
                        phase,
                        bytesRead,
                        lines,
                        now,
                        job.source().importId(),
                        State.PARSING,
                        job.attempt())
                > 0;
    }

    List<LedgerImport> page(@Nullable UUID clientId, PageRequest page) {
        return (clientId == null
                        ? find("id > ?1 order by id", page.afterOrStart())
                        : find("clientId = ?1 and id > ?2 order by id", clientId, page.afterOrStart()))
                .range(0, page.limit())
                .list();
    }

    /**
     * Imports of the same bytes, read in the same way, that were neither refused nor cancelled, newest first.
     *
     * @param keptSince of files that came earlier, the audited ones are gone
     */
    List<LedgerImport> ofSameFile(UUID clientId, StoredUpload upload, boolean lenientAmounts, Instant keptSince) {
        return list(
                NEEDS_FILE + " and clientId = ?4 and sha256 = ?5 and lenientAmounts = ?6 order by id desc",
                LedgerImport.ON_THE_WAY,
                State.AUDITED,
                keptSince,
                clientId,
                upload.sha256(),
                lenientAmounts);
    }

    /** Whether a file is still to be read, or kept because it may be read again. */
    boolean needs(String fileName, Instant keptSince) {
        return count(NEEDS_FILE + " and fileName = ?4", LedgerImport.ON_THE_WAY, State.AUDITED, keptSince, fileName)
                > 0;
    }

    /** All such files. */
    Set<String> neededFiles(Instant keptSince) {
        return Set.copyOf(find(
                        "select distinct fileName from LedgerImport where " + NEEDS_FILE,
                        LedgerImport.ON_THE_WAY,
                        State.AUDITED,
                        keptSince)
                .project(String.class)
                .list());
    }

    /** Identifiers of the imports that are being read. */
    Set<UUID> readNow() {
        return Set.copyOf(find("select id from LedgerImport where state = ?1", State.PARSING)
                .project(UUID.class)
                .list());
    }
}
