package fr.insegur.receivables.account;

import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.MembershipEvents;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to who acts for which client company. */
@Startup
@ApplicationScoped
public class AccountsConsumer {
    private final InboxConsumer inbox;

    AccountsConsumer(MembershipEvents memberships) {
        this.inbox = memberships.consumer(
                "accounts", "accounts.v1", Membership.Kind.CLIENT, "member-added.v1", "member-removed.v1");
    }

    @Incoming("accounts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
