package fr.insegur.quote.comparison;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.montage.Product;
import fr.insegur.quote.montage.QuoteAudit;
import fr.insegur.quote.montage.QuoteAuditRepository;
import fr.insegur.quote.offer.OfferState;
import fr.insegur.quote.offer.OfferTerms;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.offer.ReceivedOfferRepository;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings the offers to one annual cost on the audited figures. The first time that somebody looks at them side by side is
 * part of the duty of advice: the quote then becomes COMPARED, its history says who looked and when, and only then can an
 * offer be accepted.
 */
@ApplicationScoped
class CompareOffers {
    private static final String ANOTHER_SELECTED = "ANOTHER_OFFER_SELECTED";

    private final QuoteRequestRepository quotes;
    private final QuoteAuditRepository audits;
    private final ReceivedOfferRepository offers;
    private final ReferenceRateRepository rates;
    private final BusinessClock clock;

    CompareOffers(
            QuoteRequestRepository quotes,
            QuoteAuditRepository audits,
            ReceivedOfferRepository offers,
            ReferenceRateRepository rates,
            BusinessClock clock) {
        this.quotes = quotes;
        this.audits = audits;
        this.offers = offers;
        this.rates = rates;
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
        if (quote.state() == QuoteState.OFFERS_RECEIVED) {
            quote.move(QuoteState.COMPARED, actor, "comparaison consultée", clock.now());
        }
        ReferenceRate euribor = rates.on(OfferTerms.FinancingIndex.EURIBOR_3M.name(), clock.today())
                .orElse(null);
        ComparisonRules.Yardstick yardstick = yardstick(quote, audit);
        List<ComparisonRules.Compared> ranked = ComparisonRules.compare(
                compared.stream().map(offer -> candidate(offer, euribor)).toList(), yardstick);
        return ComparisonView.of(quote, yardstick, ranked, compared, euribor);
    }

    /** Offers that lost to a selected one stay in the comparison, so that it shows later what was chosen among what. */
    private static boolean isToBeCompared(ReceivedOffer offer) {
        boolean stands = offer.state() == OfferState.STANDING
                || (offer.state() == OfferState.CLOSED && ANOTHER_SELECTED.equals(offer.stateReason()));
        return stands && offer.lastByFactor().isPresent();
    }

    private ComparisonRules.Yardstick yardstick(QuoteRequest quote, QuoteAudit audit) {
        return new ComparisonRules.Yardstick(
                new OfferCost.Profile(audit.turnover(), audit.dsoDays(), audit.debtors(), audit.invoices()),
                audit.notOverdue(),
                quote.need(),
                clock.today());
    }

    private static ComparisonRules.Candidate candidate(ReceivedOffer offer, @Nullable ReferenceRate euribor) {
        OfferVersion version = offer.lastByFactor().orElseThrow();
        OfferTerms terms = version.terms();
        boolean indexed = terms.financingIndex() == OfferTerms.FinancingIndex.EURIBOR_3M;
        return new ComparisonRules.Candidate(
                offer.id(),
                price(terms, indexed ? index(euribor) : BigDecimal.ZERO),
                terms.serviceVatRate(),
                terms.feeTiming() == OfferTerms.FeeTiming.AT_ASSIGNMENT,
                version.firm(),
                indexed,
                terms.product() == Product.SPOT,
                version.validUntil());
    }

    private static BigDecimal index(@Nullable ReferenceRate euribor) {
        if (euribor == null) {
            throw Refused.notYet("reference-rate-missing", "no rate of the index is known");
        }
        // Contracts floor the index at zero.
        return euribor.rate().max(BigDecimal.ZERO);
    }

    private static OfferCost.Price price(OfferTerms terms, BigDecimal index) {
        return new OfferCost.Price(
                terms.advanceRate(),
                terms.guaranteeFundRate(),
                terms.ceiling(),
                terms.serviceRate(),
                terms.minimumPerInvoice(),
                terms.minimumAnnual(),
                terms.financingRate().add(index),
                terms.dayCount(),
                terms.fileFee(),
                terms.debtorFee(),
                terms.monthlyFee());
    }
}
