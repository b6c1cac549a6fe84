package fr.insegur.receivables.monthclose;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month that is closed.
 *
 * @param month as {@code 2026-01}
 * @param actor who closed it: a user's subject, or this service by itself
 * @param entries how many entries its end booked
 */
@Schema(name = "MonthClose", examples = MonthCloseView.EXAMPLE)
record MonthCloseView(UUID contractId, String month, Instant closedAt, String actor, int entries) {
    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","month":"2026-01","closedAt":"2026-02-03T08:00:00Z",\
            "actor":"receivables-service","entries":42}""";
}
