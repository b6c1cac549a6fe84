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

/** Listens to who acts for which client company. */
@Startup
@ApplicationScoped
public class AccountsConsumer {
    private final InboxConsumer inbox;

    AccountsConsumer(Inbox inbox, Memberships memberships) {
        this.inbox = inbox.consumer("accounts", "accounts.v1")
                .on("member-added.v1", MemberAdded.class, (envelope, added) -> memberships.put(added.membership()))
                .on(
                        "member-removed.v1",
                        MemberRemoved.class,
                        (envelope, removed) ->
                                memberships.remove(removed.subject(), Membership.Kind.CLIENT, removed.companyId()));
    }

    @Incoming("accounts")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    InboxConsumer inbox() {
        return inbox;
    }
}
