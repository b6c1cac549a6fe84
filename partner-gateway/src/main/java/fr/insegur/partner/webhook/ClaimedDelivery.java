package fr.insegur.partner.webhook;

import java.util.List;
import java.util.UUID;

/** All that one attempt needs, read while the delivery was locked; secrets in clear, so it is never logged. */
record ClaimedDelivery(UUID id, int attempt, String url, String body, List<String> secrets) {
    /** The same at every attempt, so that the partner can tell a repeat. */
    String messageId() {
        return "msg_" + id;
    }

    @Override
    public String toString() {
        return messageId() + " attempt " + attempt;
    }
}
