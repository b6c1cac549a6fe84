package fr.insegur.partner.report;

/** What the OpenAPI document shows: the first invoice of the demo story. */
final class ReportExamples {
    private static final String INVOICE = "\"invoiceId\":\"0198c0de-0000-7000-8000-000000000801\"";
    static final String AMOUNT =
            "{" + INVOICE + ",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},\"valueDate\":\"2026-01-12\"}";
    static final String FEES = "{" + INVOICE + ",\"service\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},"
            + "\"serviceVat\":{\"amount\":\"20.00\",\"currency\":\"EUR\"},"
            + "\"financing\":{\"amount\":\"75.00\",\"currency\":\"EUR\"},"
            + "\"financingVat\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},\"valueDate\":\"2026-03-13\"}";
    static final String REVERSAL =
            "{\"reportId\":\"0198c0de-0000-7000-8000-000000000901\",\"valueDate\":\"2026-01-12\"}";
    static final String REPORT = "{\"id\":\"0198c0de-0000-7000-8000-000000000901\",\"kind\":\"ADVANCE\","
            + "\"contractId\":\"0198c0de-0000-7000-8000-000000000401\"," + INVOICE
            + ",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},\"valueDate\":\"2026-01-12\","
            + "\"reportedAt\":\"2026-01-12T14:00:00Z\"}";

    private ReportExamples() {}
}
