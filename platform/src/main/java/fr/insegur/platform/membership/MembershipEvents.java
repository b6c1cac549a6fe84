package fr.insegur.platform.membership;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** Takes over what the service that owns the accounts of one side tells of who acts for whom. */
@ApplicationScoped
public class MembershipEvents {
    private final Inbox inbox;
    private final Memberships memberships;

    MembershipEvents(Inbox inbox, Memberships memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    /** Somebody acts for the company, or has another part there. */
    record Added(
            @NotBlank String subject,
            @NotBlank String part,
            @NotNull Set<@NotBlank String> scopes) {}

    /** Somebody no longer acts for the company. */
    record Removed(@NotBlank String subject) {}

    /**
     * Called as {@link Inbox#consumer} is.
     *
     * @param topic whose key is the company, so that what happens to one login there comes in its order
     * @param kind which side the companies of that topic are on
     * @param added type of the event that names subject, part and scopes, also when the part is another than before
     * @param removed type of the event that names the subject
     */
    public InboxConsumer consumer(String name, String topic, Membership.Kind kind, String added, String removed) {
        return inbox.consumer(name, topic)
                .on(
                        added,
                        Added.class,
                        (envelope, member) -> memberships.put(
                                new Membership(member.subject(), kind, envelope.key(), member.part(), member.scopes())))
                .on(
                        removed,
                        Removed.class,
                        (envelope, member) -> memberships.remove(member.subject(), kind, envelope.key()));
    }
}
