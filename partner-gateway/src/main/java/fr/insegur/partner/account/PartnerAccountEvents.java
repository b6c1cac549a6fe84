package fr.insegur.partner.account;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.util.List;
import java.util.UUID;

/** What is published of who acts for a partner: logins as the issuer names them, never a name. */
final class PartnerAccountEvents {
    private static final String TOPIC = "partner-accounts.v1";

    private PartnerAccountEvents() {}

    record PartnerUserAdded(UUID partnerId, String subject, String part, List<String> scopes) {}

    record PartnerUserRemoved(UUID partnerId, String subject) {}

    /** Also of a user that is given another part. */
    static OutgoingEvent added(PartnerUser user) {
        Membership membership = user.membership();
        List<String> scopes = membership.scopes().stream().sorted().toList();
        return event(
                user.partnerId(),
                "partner-user-added.v1",
                new PartnerUserAdded(user.partnerId(), user.subject(), membership.part(), scopes));
    }

    static OutgoingEvent removed(PartnerUser user) {
        return event(
                user.partnerId(), "partner-user-removed.v1", new PartnerUserRemoved(user.partnerId(), user.subject()));
    }

    private static OutgoingEvent event(UUID partnerId, String type, Object data) {
        return new OutgoingEvent(TOPIC, partnerId, type, data, null, partnerId);
    }
}
