package fr.insegur.quote.contract;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import fr.insegur.quote.offer.InvitationDeclined;
import fr.insegur.quote.offer.InvitationSent;
import fr.insegur.quote.offer.OfferClosed;
import fr.insegur.quote.offer.OfferVersionReceived;
import fr.insegur.quote.offer.OfferWithdrawn;
import fr.insegur.quote.offer.RecordDecline;
import fr.insegur.quote.offer.RecordInvitation;
import fr.insegur.quote.offer.RecordOfferEnd;
import fr.insegur.quote.offer.RecordOfferVersion;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Listens to the factors' side of a quote. It stands with contracts, the last feature that these facts reach: one topic is
 * one consumer, since its facts have to be taken in their order.
 */
@Startup
@ApplicationScoped
public class OffersConsumer {
    private final InboxConsumer inbox;

    OffersConsumer(
            Inbox inbox,
            RecordInvitation recordInvitation,
            RecordDecline recordDecline,
            RecordOfferVersion recordOfferVersion,
            RecordOfferEnd recordOfferEnd,
            ActivateContract activateContract,
            RefuseSelection refuseSelection) {
        this.inbox = inbox.consumer("offers", "offers.v1")
                .on("invitation-sent.v1", InvitationSent.class, recordInvitation::record)
                .on("invitation-declined.v1", InvitationDeclined.class, recordDecline::record)
                .on("offer-submitted.v1", OfferVersionReceived.class, recordOfferVersion::record)
                .on("offer-countered.v1", OfferVersionReceived.class, recordOfferVersion::record)
                .on("offer-revised.v1", OfferVersionReceived.class, recordOfferVersion::record)
                .on(
                        "offer-withdrawn.v1",
                        OfferWithdrawn.class,
                        (envelope, fact) ->
                                recordOfferEnd.record(fact.quoteId(), fact.clientId(), fact.offerId(), null))
                .on(
                        "offer-closed.v1",
                        OfferClosed.class,
                        (envelope, fact) ->
                                recordOfferEnd.record(fact.quoteId(), fact.clientId(), fact.offerId(), fact.reason()))
                .on("offer-confirmed.v1", OfferConfirmed.class, activateContract::activate)
                .on("selection-refused.v1", SelectionRefused.class, refuseSelection::refuse);
    }

    @Incoming("offers")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }

    InboxConsumer inbox() {
        return inbox;
    }
}
