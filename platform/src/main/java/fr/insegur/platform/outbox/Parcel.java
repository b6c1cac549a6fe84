package fr.insegur.platform.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it is handed to the broker. */
record Parcel(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {}
