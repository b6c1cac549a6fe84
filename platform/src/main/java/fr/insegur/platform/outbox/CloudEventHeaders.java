package fr.insegur.platform.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outbox row as CloudEvents 1.0 in Kafka's binary mode: the attributes are headers, the data is the record's value. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static Map<String, String> of(OutboxRow row, String source) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.eventId().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", row.type());
        headers.put("ce_subject", row.key().toString());
        headers.put("ce_time", row.occurredAt().toString());
        headers.put("ce_sequence", Long.toString(row.sequence()));
        headers.put("content-type", "application/json");
        put(headers, "ce_clientid", row.clientId());
        put(headers, "ce_partnerid", row.partnerId());
        put(headers, "ce_correlationid", row.correlationId());
        put(headers, "ce_causationid", row.causationId());
        put(headers, "ce_traceparent", row.traceparent());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }
}
