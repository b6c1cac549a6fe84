package fr.insegur.receivables.ledger;

import fr.insegur.platform.trail.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seal of an entry: over all that it says and the seal of the entry before it in the same contract. */
@ApplicationScoped
class EntrySeals {
    private static final String FORM = "insegur-ledger-entry-1";

    private final Seals seals;

    EntrySeals(Seals seals) {
        this.seals = seals;
    }

    /** A leg as it is stored, be it possible or not. */
    record Leg(String account, @Nullable UUID invoiceId, long minor) {}

    /**
     * An entry as it is stored, be it possible or not: whoever changes rows by hand keeps to no rule.
     *
     * @param bookedAt to the microsecond, as it is stored
     */
    record Link(
            UUID contractId,
            long position,
            UUID stepId,
            UUID id,
            String kind,
            @Nullable UUID invoiceId,
            String currency,
            LocalDate valueDate,
            Instant bookedAt,
            LocalDate bookedOn,
            @Nullable UUID reverses,
            String keyId,
            List<Leg> legs) {}

    String keyId() {
        return seals.keyId();
    }

    /** Absent when the key of that name is not known. */
    Optional<String> seal(Link link, String before) {
        List<String> fields = new ArrayList<>(List.of(
                FORM,
                link.contractId().toString(),
                Long.toString(link.position()),
                link.stepId().toString(),
                link.id().toString(),
                link.kind(),
                String.valueOf(link.invoiceId()),
                link.currency(),
                link.valueDate().toString(),
                link.bookedAt().toString(),
                link.bookedOn().toString(),
                String.valueOf(link.reverses()),
                link.keyId(),
                before));
        for (Leg leg : link.legs()) {
            fields.add(leg.account());
            fields.add(String.valueOf(leg.invoiceId()));
            fields.add(Long.toString(leg.minor()));
        }
        return seals.mac(link.keyId(), fields.toArray(String[]::new));
    }
}
