package fr.insegur.partner.negotiation;

import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Decides, as nobody else can, whether the version that the client chose still stands. If so the factor is asked to sign;
 * if not, the quoting side hears why.
 */
@ApplicationScoped
class SelectOffer {
    private final OfferRequestRepository requests;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final QueueWebhook queueWebhook;
    private final Outbox outbox;
    private final BusinessClock clock;

    SelectOffer(
            OfferRequestRepository requests,
            OfferRepository offers,
            OfferVersionRepository versions,
            QueueWebhook queueWebhook,
            Outbox outbox,
            BusinessClock clock) {
        this.requests = requests;
        this.offers = offers;
        this.versions = versions;
        this.queueWebhook = queueWebhook;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void select(OfferSelected selected) {
        OfferRequest request = requests.lock(selected.quoteId())
                .orElseThrow(() -> Refused.unknown("quote-unknown", "no offers were requested for this quote"));
        List<Offer> all = offers.ofQuote(selected.quoteId());
        Optional<Offer> chosen = all.stream()
                .filter(offer -> offer.id().equals(selected.offerId())
                        && offer.partnerId().equals(selected.partnerId()))
                .findFirst();
        Optional<SelectionRefusal> refusal =
                chosen.isEmpty() ? Optional.of(SelectionRefusal.OFFER_UNKNOWN) : refusal(selected, chosen.get(), all);
        if (refusal.isPresent()) {
            outbox.append(OfferEvents.selectionRefused(request, selected, refusal.get()));
        } else {
            Offer offer = chosen.orElseThrow();
            offer.select(selected.contractId());
            queueWebhook.queue(
                    offer.partnerId(),
                    OfferMessages.OFFER_SELECTED,
                    new OfferMessages.OfferSelected(offer.id(), offer.factorVersion(), selected.contractId()));
        }
    }

    private Optional<SelectionRefusal> refusal(OfferSelected selected, Offer chosen, List<Offer> all) {
        boolean taken = all.stream()
                .anyMatch(offer -> offer.state() == OfferState.SELECTED || offer.state() == OfferState.CONFIRMED);
        if (taken) {
            return Optional.of(SelectionRefusal.ANOTHER_OFFER_SELECTED);
        }
        return NegotiationRules.selectionRefusal(
                chosen.state(),
                chosen.factorVersion(),
                selected.version(),
                versions.numbered(chosen.id(), chosen.factorVersion()).validUntil(),
                clock.today());
    }
}
