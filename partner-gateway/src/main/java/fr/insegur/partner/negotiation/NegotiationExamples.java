package fr.insegur.partner.negotiation;

/** What the OpenAPI document shows: the negotiation with the invented factor of the demo story. */
final class NegotiationExamples {
    private static final String TERMS = """
            {"product":"FULL","recourse":true,"advanceRate":"0.90","guaranteeFundRate":"0.00",\
            "ceiling":{"amount":"300000.00","currency":"EUR"},"serviceRate":"0.0100","minimumPerInvoice":null,\
            "minimumAnnual":null,"financingIndex":"FIXED","financingRate":"0.0500","dayCount":"ACT_360","fileFee":null,\
            "debtorFee":null,"monthlyFee":null,"serviceVatRate":"0.20","financingVatRate":"0.00",\
            "feeTiming":"AT_SETTLEMENT","noticeMonths":3}""";
    private static final String QUOTE = "\"quoteId\":\"0198c0de-0000-7000-8000-000000000101\"";
    private static final String INVITATION_ID = "\"0198c0de-0000-7000-8000-000000000201\"";
    private static final String OFFER_ID = "\"0198c0de-0000-7000-8000-000000000301\"";
    private static final String PARTNER = "\"partnerId\":\"0198c0de-0000-7000-8000-0000000000a1\"";
    private static final String DOSSIER = """
            {"activity":"Commerce de gros alimentaire","region":"Normandie",\
            "turnoverBand":{"from":{"amount":"1000000.00","currency":"EUR"},"to":{"amount":"2000000.00","currency":"EUR"}},\
            "needBand":{"from":{"amount":"100000.00","currency":"EUR"},"to":{"amount":"250000.00","currency":"EUR"}},\
            "debtorCountBand":{"from":50,"to":100},"topDebtorShareBand":{"from":"0.10","to":"0.20"},"dsoDays":57,\
            "ageing":[{"bucket":"NOT_DUE","share":"0.72"},{"bucket":"D1_30","share":"0.28"}],"confidential":false}""";

    static final String PROPOSAL = "{\"firm\":true,\"validUntil\":\"2026-02-11\",\"terms\":" + TERMS + "}";
    static final String COUNTER_PROPOSAL =
            "{\"terms\":" + TERMS + ",\"comment\":\"No guarantee fund, no minimum per invoice\"}";
    static final String DECLINE = "{\"reason\":\"TURNOVER_BELOW_MINIMUM\"}";
    static final String SIGNATURE = "{\"contractId\":\"0198c0de-0000-7000-8000-000000000401\",\"version\":3}";

    private static final String OFFER_FIELDS = "\"invitationId\":" + INVITATION_ID + "," + PARTNER
            + ",\"state\":\"SUBMITTED\",\"factorVersion\":1,\"lastVersion\":1,\"turn\":\"BROKER\",\"contractId\":null,"
            + "\"signedOn\":null,\"versions\":[{\"version\":1,\"author\":\"FACTOR\",\"firm\":true,"
            + "\"validUntil\":\"2026-02-11\",\"terms\":" + TERMS
            + ",\"comment\":null,\"createdAt\":\"2026-01-12T09:05:00Z\"}]}";
    static final String OFFER = "{\"id\":" + OFFER_ID + "," + OFFER_FIELDS;
    static final String INVITATION = "{\"id\":" + INVITATION_ID
            + ",\"state\":\"VIEWED\",\"product\":\"FULL\",\"deadline\":\"2026-01-19\",\"dossier\":" + DOSSIER
            + ",\"client\":null,\"offerId\":null,\"declineReason\":null,\"declineComment\":null}";
    static final String INVITATIONS = "{\"items\":[{\"id\":" + INVITATION_ID + ",\"state\":\"SENT\"}],\"next\":null}";
    static final String OFFER_REQUEST = "{" + QUOTE
            + ",\"clientId\":\"0198c0de-0000-7000-8000-000000000001\",\"product\":\"FULL\",\"deadline\":\"2026-01-19\","
            + "\"state\":\"SENT\",\"invitations\":[{\"id\":" + INVITATION_ID + "," + PARTNER
            + ",\"partnerCode\":\"FACTOR-LITTORAL\",\"ground\":\"PRODUCT_ASKED\",\"belowMinimumTurnover\":false,"
            + "\"state\":\"OFFERED\",\"viewedAt\":\"2026-01-12T09:04:00Z\",\"declineReason\":null,"
            + "\"declineComment\":null,\"offer\":{\"id\":" + OFFER_ID + "," + QUOTE + "," + OFFER_FIELDS + "}]}";

    private NegotiationExamples() {}
}
