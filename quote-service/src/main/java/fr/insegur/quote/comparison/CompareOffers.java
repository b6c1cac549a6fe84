package fr.insegur.quote.comparison;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.montage.QuoteAudit;
import fr.insegur.quote.montage.QuoteAuditRepository;
import fr.insegur.quote.offer.OfferState;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.offer.ReceivedOfferRepository;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Brings the offers to one annual cost on the audited figures. The first time that somebody looks at them side by side the
 * quote becomes COMPARED, and its history says who looked and when. What the client itself sees is remembered beside, version
 * by version: that is part of the duty of advice, and only a version that it saw can be accepted.
 */
@ApplicationScoped
class CompareOffers {
    private static final String ANOTHER_SELECTED = "ANOTHER_OFFER_SELECTED";

    private final QuoteRequestRepository quotes;
    private final QuoteAuditRepository audits;
    private final ReceivedOfferRepository offers;
    private final MeasureOffers measureOffers;
    private final BusinessClock clock;

    CompareOffers(
            QuoteRequestRepository quotes,
            QuoteAuditRepository audits,
            ReceivedOfferRepository offers,
            MeasureOffers measureOffers,
            BusinessClock clock) {
        this.quotes = quotes;
        this.audits = audits;
        this.offers = offers;
        this.measureOffers = measureOffers;
        this.clock = clock;
    }

    @Transactional
    ComparisonView compare(UUID quoteId, QuoteReader reader, String actor) {
        QuoteRequest quote = quotes.getForUpdate(quoteId, reader);
        List<ReceivedOffer> compared = offers.of(quoteId).stream()
                .filter(CompareOffers::isToBeCompared)
                .toList();
        QuoteAudit audit = audits.latest(quoteId).orElse(null);
        if (compared.isEmpty() || audit == null) {
            throw Refused.notYet("comparison-not-ready", "no offer stands that could be compared")
                    .with("state", quote.state().name());
        }
        if (quote.state() == QuoteState.OFFERS_RECEIVED && !reader.isOnlooker()) {
            quote.move(QuoteState.COMPARED, actor, "comparaison consultée", clock.now());
        }
        if (reader.clientId() != null) {
            compared.forEach(ReceivedOffer::seenByClient);
        }
        return ComparisonView.of(quote, measureOffers.measure(quote, audit, compared), compared);
    }

    /** Offers that lost to a selected one stay in the comparison, so that it shows later what was chosen among what. */
    private static boolean isToBeCompared(ReceivedOffer offer) {
        boolean stands = offer.state() == OfferState.STANDING
                || (offer.state() == OfferState.CLOSED && ANOTHER_SELECTED.equals(offer.stateReason()));
        return stands && offer.lastByFactor().isPresent();
    }
}
