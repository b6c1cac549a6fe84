package fr.insegur.partner.assignment;

/** What the OpenAPI document shows: the first invoice of the demo story. */
final class AssignmentExamples {
    private static final String INVOICE = """
            {"invoiceId":"0198c0de-0000-7000-8000-000000000801","remittanceId":"0198c0de-0000-7000-8000-000000000701",\
            "debtorId":"0198c0de-0000-7000-8000-000000000601","debtorSiren":"732829320","number":"FA-2026-0101",\
            "issueDate":"2026-01-12","dueDate":"2026-03-13","assignedOn":"2026-01-12",\
            "amount":{"amount":"10000.00","currency":"EUR"},"financeable":{"amount":"10000.00","currency":"EUR"},\
            "advance":{"amount":"9000.00","currency":"EUR"}}""";
    static final String REMITTANCE = """
            {"id":"0198c0de-0000-7000-8000-000000000701","contractId":"0198c0de-0000-7000-8000-000000000401",\
            "reference":"R-2026-001","assignedOn":"2026-01-12","count":1,\
            "total":{"amount":"10000.00","currency":"EUR"},\
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","lines":[""" + INVOICE + "]}";
    static final String INVOICES = "{\"items\":[" + INVOICE + "],\"next\":null}";

    private AssignmentExamples() {}
}
