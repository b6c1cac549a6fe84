package fr.insegur.quote.contract;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import fr.insegur.quote.comparison.FindOfferBlockers;
import fr.insegur.quote.offer.OfferAuthor;
import fr.insegur.quote.offer.OfferState;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.offer.ReceivedOfferRepository;
import fr.insegur.quote.request.ConsentRepository;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteRequestView;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepts an offer on behalf of the client. Only the version that its factor wrote last can be accepted, while it stands;
 * whether it still stands is the factor's side to say, so the contract is pending until then.
 */
@ApplicationScoped
class AcceptOffer {
    private final QuoteRequestRepository quotes;
    private final ReceivedOfferRepository offers;
    private final SelectionRepository selections;
    private final ConsentRepository consents;
    private final FindOfferBlockers findOfferBlockers;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    AcceptOffer(
            QuoteRequestRepository quotes,
            ReceivedOfferRepository offers,
            SelectionRepository selections,
            ConsentRepository consents,
            FindOfferBlockers findOfferBlockers,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.quotes = quotes;
        this.offers = offers;
        this.selections = selections;
        this.consents = consents;
        this.findOfferBlockers = findOfferBlockers;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    AcceptanceView accept(UUID quoteId, UUID clientId, String actor, NewAcceptance wanted) {
        QuoteRequest quote = quotes.getForUpdate(quoteId, QuoteReader.client(clientId));
        ReceivedOffer offer = offers.find(quoteId, wanted.offerId())
                .orElseThrow(() -> Refused.unknown("offer-unknown", "this quote has no such offer"));
        OfferVersion version = offer.version(wanted.version())
                .orElseThrow(() -> Refused.unknown("version-unknown", "this offer has no such version"));
        checkState(quote);
        checkStands(offer, version);
        checkAdvice(quote, offer, version);

        trail.before(QuoteRequestView.of(quote));
        Instant now = clock.now();
        Selection selection = new Selection(Ids.next(), quoteId, offer.id(), version.number(), actor, now);
        selections.persist(selection);
        quote.awaitContract(
                selection.contractId(),
                actor,
                "offre de " + offer.partnerCode() + " acceptée, version " + version.number(),
                now);
        outbox.append(SelectionEvents.selected(quote, offer, selection));
        return new AcceptanceView(quoteId, quote.state(), selection.contractId(), offer.id(), version.number());
    }

    private static void checkState(QuoteRequest quote) {
        if (quote.state() == QuoteState.OFFERS_RECEIVED) {
            throw Refused.conflict("comparison-not-seen", "look at the comparison before you accept an offer")
                    .with("state", quote.state().name());
        }
        if (!quote.state().mayBecome(QuoteState.ACCEPTED)) {
            throw Refused.conflict("quote-state", "an offer is accepted while the quote is COMPARED")
                    .with("state", quote.state().name());
        }
    }

    /** The client chooses what it saw and what it was not advised against, and its factor may learn who it is. */
    private void checkAdvice(QuoteRequest quote, ReceivedOffer offer, OfferVersion version) {
        if (!offer.isSeenByClient(version)) {
            throw Refused.conflict("comparison-not-seen", "look at the comparison with this version in it first")
                    .with("state", quote.state().name());
        }
        List<String> blockers = findOfferBlockers.find(quote, offer);
        if (!blockers.isEmpty()) {
            throw Refused.conflict("offer-blocked", "this offer was advised against in the comparison")
                    .with("blockers", blockers);
        }
        if (!consents.existsFor(quote.id())) {
            throw Refused.conflict(
                    "consent-missing", "the factor signs with a company that it knows: consent to be named first");
        }
    }

    private void checkStands(ReceivedOffer offer, OfferVersion version) {
        if (offer.state() == OfferState.WITHDRAWN) {
            throw Refused.conflict("offer-withdrawn", "the factor withdrew this offer");
        }
        if (offer.state() == OfferState.CLOSED) {
            throw Refused.conflict("offer-closed", "this offer is closed")
                    .with("reason", String.valueOf(offer.stateReason()));
        }
        if (version.author() == OfferAuthor.BROKER) {
            throw Refused.conflict(
                    "version-is-counter-offer", "the factor has not agreed to the broker's counter-offer");
        }
        int last = offer.lastByFactor().map(OfferVersion::number).orElse(0);
        if (version.number() != last) {
            throw Refused.conflict("version-superseded", "the factor has written another version since")
                    .with("acceptableVersion", last);
        }
        if (version.validUntil().isBefore(clock.today())) {
            throw Refused.conflict("offer-expired", "the offer was valid until " + version.validUntil());
        }
        Optional<Selection> refused = selections.refused(offer.id(), version.number());
        if (refused.isPresent()) {
            throw Refused.conflict("selection-refused", "the factor's side refused this version")
                    .with("reason", String.valueOf(refused.get().reason()));
        }
    }
}
