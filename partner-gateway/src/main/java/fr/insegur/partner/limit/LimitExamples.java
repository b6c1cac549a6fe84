package fr.insegur.partner.limit;

/** What the OpenAPI document shows; the debtor is invented. */
final class LimitExamples {
    static final String DECISION = """
            {"decision":"GRANTED","amount":{"amount":"15000.00","currency":"EUR"},"expiresOn":"2027-01-12"}""";
    static final String LIMIT_REQUEST = """
            {"id":"0198c0de-0000-7000-8000-000000000501","contractId":"0198c0de-0000-7000-8000-000000000401",\
            "debtorId":"0198c0de-0000-7000-8000-000000000601","debtorSiren":"732829320",\
            "debtorName":"Coopérative Laitière du Bessin","debtorAddress":{"line":"1 rue du Port","postalCode":"14400",\
            "city":"Bayeux","country":"FR"},"amount":{"amount":"15000.00","currency":"EUR"},"state":"REQUESTED",\
            "limitId":null,"granted":null,"expiresOn":null,"reason":null,"decidedAt":null}""";
    static final String LIMIT_REQUESTS = "{\"items\":[" + LIMIT_REQUEST + "],\"next\":null}";

    private LimitExamples() {}
}
