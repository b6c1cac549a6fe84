package fr.insegur.partner.negotiation;

/** Where an invitation stands. A factor may answer it in {@link #SENT} and {@link #VIEWED}. */
enum InvitationState {
    SENT,
    VIEWED,
    DECLINED,
    OFFERED,
    /** The quote ended before the factor answered. */
    CLOSED;

    boolean awaitsAnswer() {
        return this == SENT || this == VIEWED;
    }
}
