package fr.insegur.quote;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Audits as their producer publishes them: 1.2 million of sales, 60 days, 40 debtors, unless a test says otherwise. */
public final class Ledgers {
    private Ledgers() {}

    public static String audited(UUID clientId, UUID quoteId) {
        return audited(clientId, quoteId, "100000.00");
    }

    /** @param monthlySales each of the twelve months, tax included */
    public static String audited(UUID clientId, UUID quoteId, String monthlySales) {
        String sales = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> """
                        {"month": "2025-%02d", "inclTax": {"amount": "%s", "currency": "EUR"}, "invoices": 50}\
                        """.formatted(month, monthlySales))
                .collect(Collectors.joining(","));
        String debtors = IntStream.rangeClosed(1, 38)
                .mapToObj(rank ->
                        "{\"rank\": %d, \"open\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}".formatted(rank))
                .collect(Collectors.joining(","));
        return """
        {"auditId": "%s", "importId": "%s", "clientId": "%s", "quoteRequestId": %s, "source": "FEC",
         "asOf": "2025-12-31", "confidence": "B", "outstanding": {"amount": "197260.27", "currency": "EUR"},
         "overdue": {"amount": "97260.27", "currency": "EUR"}, "financeable": {"amount": "160000.00", "currency": "EUR"},
         "suggestedAdvanceRate": "0.85", "dsoDays": "60.0", "top1Share": "0.18", "top5Share": "0.42",
         "lateShare": "0.24", "ageing": [
            {"bucket": "NOT_DUE", "amount": {"amount": "100000.00", "currency": "EUR"}},
            {"bucket": "D1_30", "amount": {"amount": "97260.27", "currency": "EUR"}}],
         "sales": [%s], "debtors": [%s],
         "rest": {"debtors": 2, "turnover": {"amount": "100.00", "currency": "EUR"}, "open": {"amount": "2.00", "currency": "EUR"}}}
        """.formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        clientId,
                        quoteId == null ? "null" : "\"" + quoteId + "\"",
                        sales,
                        debtors);
    }

    public static String refused(UUID clientId, UUID quoteId) {
        return """
        {"importId": "%s", "clientId": "%s", "quoteRequestId": "%s",
         "reasons": [{"code": "UNBALANCED", "line": null}]}
        """.formatted(UUID.randomUUID(), clientId, quoteId);
    }
}
