package fr.insegur.notification.delivery;

/** What became of one attempt. */
sealed interface DeliveryResult {

    /** @param messageId as the mail's header says it */
    record Taken(String messageId) implements DeliveryResult {}

    /**
     * @param reason a code, never the server's words, which may repeat the address
     * @param forGood whether another attempt would end the same way
     */
    record Refused(String reason, boolean forGood) implements DeliveryResult {}
}
