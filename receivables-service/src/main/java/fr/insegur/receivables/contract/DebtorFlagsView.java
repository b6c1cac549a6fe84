package fr.insegur.receivables.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the broker says of a debtor, and why.
 *
 * @param reason and flaggedAt: absent until something was said
 */
@Schema(name = "DebtorFlags", examples = DebtorFlagsView.EXAMPLE)
record DebtorFlagsView(
        UUID debtorId,
        List<DebtorFlag> flags,
        @Nullable String reason,
        @Nullable Instant flaggedAt) {

    static final String EXAMPLE = """
            {"debtorId":"0198c0de-0000-7000-8000-0000000000d1","flags":["INSOLVENT"],\
            "reason":"Redressement judiciaire, BODACC du 12 janvier 2026","flaggedAt":"2026-01-14T10:00:00Z"}""";

    static DebtorFlagsView of(Debtor debtor) {
        return new DebtorFlagsView(
                debtor.id(), debtor.flags().stream().sorted().toList(), debtor.flagsReason(), debtor.flaggedAt());
    }
}
