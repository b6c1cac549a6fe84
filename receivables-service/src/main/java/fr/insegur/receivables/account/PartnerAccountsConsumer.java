package fr.insegur.receivables.account;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to who acts for which partner factor. */
@Startup
@ApplicationScoped
public class PartnerAccountsConsumer {
    private final InboxConsumer inbox;

    PartnerAccountsConsumer(Inbox inbox, Memberships memberships) {
        this.inbox = inbox.consumer("partner-accounts", "partner-accounts.v1")
                .on(
                        "partner-user-added.v1",
                        PartnerUserAdded.class,
                        (envelope, added) -> memberships.put(added.membership()))
                .on(
                        "partner-user-removed.v1",
                        PartnerUserRemoved.class,
                        (envelope, removed) ->
                                memberships.remove(removed.subject(), Membership.Kind.PARTNER, removed.partnerId()));
    }

    @Incoming("partner-accounts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    InboxConsumer inbox() {
        return inbox;
    }
}
