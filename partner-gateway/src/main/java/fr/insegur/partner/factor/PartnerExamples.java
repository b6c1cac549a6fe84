package fr.insegur.partner.factor;

/** What the OpenAPI document shows; the factor is invented. */
final class PartnerExamples {
    private static final String FIELDS = """
            "code":"FACTOR-LITTORAL","name":"Factor Littoral","products":["FULL","FORFAIT"],"minTurnover":null,\
            "webhookUrl":"https://factor-littoral.example/webhooks\"""";
    static final String REQUEST = "{" + FIELDS + "}";
    private static final String VIEW =
            "\"id\":\"0198c0de-0000-7000-8000-0000000000a1\"," + FIELDS + ",\"endpointEnabled\":true";
    static final String PARTNER = "{" + VIEW + "}";
    static final String NEW_PARTNER =
            "{" + VIEW + ",\"webhookSecret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=\"}";
    static final String PARTNERS = "{\"items\":[" + PARTNER + "],\"next\":null}";
    static final String SECRET = "{\"secret\":\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=\"}";

    private PartnerExamples() {}
}
