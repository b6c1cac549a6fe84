package fr.insegur.partner.negotiation;

import java.util.UUID;

/** An invitation in a list. */
record InvitationRowView(UUID id, InvitationState state) {
    static InvitationRowView of(Invitation invitation) {
        return new InvitationRowView(invitation.id(), invitation.state());
    }
}
