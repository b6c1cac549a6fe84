package fr.insegur.receivables.ledger;

import fr.insegur.platform.trail.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The seal of an entry: over all that it says and the seal of the entry before it in the same contract. */
@ApplicationScoped
class EntrySeals {
    private static final String FORM = "insegur-ledger-entry-1";

    private final Seals seals;

    EntrySeals(Seals seals) {
        this.seals = seals;
    }

    /**
     * An entry at its place in the chain of its contract.
     *
     * @param bookedAt to the microsecond, as it is stored
     */
    record Link(
            UUID contractId,
            long position,
            UUID stepId,
            JournalEntry entry,
            Instant bookedAt,
            LocalDate bookedOn,
            String keyId) {}

    String keyId() {
        return seals.keyId();
    }

    /** Absent when the key of that name is not known. */
    Optional<String> seal(Link link, String before) {
        JournalEntry entry = link.entry();
        List<String> fields = new ArrayList<>(List.of(
                FORM,
                link.contractId().toString(),
                Long.toString(link.position()),
                link.stepId().toString(),
                entry.id().toString(),
                entry.kind().name(),
                String.valueOf(entry.invoiceId()),
                entry.valueDate().toString(),
                link.bookedAt().toString(),
                link.bookedOn().toString(),
                String.valueOf(entry.reverses()),
                link.keyId(),
                before));
        for (Posting posting : entry.postings()) {
            fields.add(posting.account().name());
            fields.add(String.valueOf(posting.invoiceId()));
            fields.add(Long.toString(posting.amount().minor()));
            fields.add(posting.amount().currency().getCurrencyCode());
        }
        return seals.mac(link.keyId(), fields.toArray(String[]::new));
    }
}
