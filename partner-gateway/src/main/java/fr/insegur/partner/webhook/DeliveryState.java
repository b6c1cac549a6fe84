package fr.insegur.partner.webhook;

/** Where a delivery stands. A replay brings either end back to {@link #PENDING}. */
enum DeliveryState {
    /** Waits for its first or next attempt. */
    PENDING,
    /** The partner answered 2xx. */
    DELIVERED,
    /** Given up: every attempt failed, or the endpoint is disabled. */
    FAILED
}
