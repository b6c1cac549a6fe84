package fr.insegur.quote.account;

import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.MembershipEvents;
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

    PartnerAccountsConsumer(MembershipEvents memberships) {
        this.inbox = memberships.consumer(
                "partner-accounts",
                "partner-accounts.v1",
                Membership.Kind.PARTNER,
                "partner-user-added.v1",
                "partner-user-removed.v1");
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
