package fr.insegur.partner.webhook;

/** What the OpenAPI document shows. */
final class WebhookExamples {
    static final String DELIVERY = """
            {"id":"0198c0de-0000-7000-8000-0000000000d1","partnerId":"0198c0de-0000-7000-8000-0000000000a1",\
            "type":"invitation.sent","state":"PENDING","attempts":1,"nextAttemptAt":"2026-01-12T09:00:06Z",\
            "lastStatus":503,"lastError":"status-503","createdAt":"2026-01-12T09:00:00Z","deliveredAt":null,\
            "history":[{"number":1,"startedAt":"2026-01-12T09:00:00Z","tookMillis":38,"status":503,"error":"status-503"}]}""";
    static final String DELIVERIES = "{\"items\":[" + DELIVERY + "],\"next\":null}";
    static final String REPLAY = "{\"reason\":\"the partner's server is up again\"}";

    private WebhookExamples() {}
}
