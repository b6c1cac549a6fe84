package fr.insegur.partner.webhook;

import java.util.List;
import java.util.UUID;

/** All that one attempt needs, read while the delivery was locked; the partner's secrets are still sealed. */
record ClaimedDelivery(UUID id, UUID partnerId, int attempt, String url, String body, List<WebhookSecret> secrets) {
    /** The same at every attempt, so that the partner can tell a repeat. */
    String messageId() {
        return "msg_" + id;
    }

    @Override
    public String toString() {
        return messageId() + " attempt " + attempt;
    }
}
