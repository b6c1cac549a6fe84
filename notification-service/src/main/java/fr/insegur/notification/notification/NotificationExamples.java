package fr.insegur.notification.notification;

/** What the OpenAPI document shows. */
final class NotificationExamples {
    static final String NOTIFICATION = """
            {"id":"0198c0de-0000-7000-8000-0000000000e1","clientId":"0198c0de-0000-7000-8000-000000000001",\
            "contactId":"0198c0de-0000-7000-8000-0000000000c1","template":"ADVANCE_PAID","channel":"EMAIL",\
            "state":"SENT","causeEventId":"0198c0de-0000-7000-8000-0000000000f1",\
            "causeEventType":"invoice-financed.v1","createdAt":"2026-01-12T10:15:30Z",\
            "sentAt":"2026-01-12T10:15:31Z",\
            "messageId":"<0198c0de-0000-7000-8000-0000000000e1@notifications.insegur.example>","attempts":1,\
            "reason":null}""";
    static final String NOTIFICATIONS = "{\"items\":[" + NOTIFICATION + "],\"next\":null}";
    static final String WAITING = """
            {"waiting":1,"items":[{"id":"0198c0de-0000-7000-8000-0000000000e2",\
            "clientId":"0198c0de-0000-7000-8000-000000000001","template":"AUDIT_READY",\
            "since":"2026-01-12T10:15:30Z"}],"next":null}""";

    private NotificationExamples() {}
}
