package fr.insegur.platform.idempotency;

import java.util.Map;

/** An answer as it was given the first time. */
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {}
