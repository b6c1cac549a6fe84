package fr.insegur.quote.comparison;

import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.montage.FindBlockers;
import fr.insegur.quote.montage.Product;
import fr.insegur.quote.montage.QuoteAudit;
import fr.insegur.quote.offer.OfferTerms;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.request.QuoteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets factors' last versions against the audited figures and what was recommended. */
@ApplicationScoped
class MeasureOffers {
    private final ReferenceRateRepository rates;
    private final FindBlockers findBlockers;
    private final BusinessClock clock;

    MeasureOffers(ReferenceRateRepository rates, FindBlockers findBlockers, BusinessClock clock) {
        this.rates = rates;
        this.findBlockers = findBlockers;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param montageBlockers what the recommendation says against the product of each offer
     */
    record Measured(
            ComparisonRules.Yardstick yardstick,
            List<ComparisonRules.Compared> ranked,
            Map<UUID, List<FindBlockers.Blocker>> montageBlockers,
            @Nullable ReferenceRate euribor) {}

    /** @param offers each with a version of its factor's */
    @Transactional(Transactional.TxType.MANDATORY)
    Measured measure(QuoteRequest quote, QuoteAudit audit, List<ReceivedOffer> offers) {
        ReferenceRate euribor = rates.on(OfferTerms.FinancingIndex.EURIBOR_3M.name(), clock.today())
                .orElse(null);
        Map<UUID, List<FindBlockers.Blocker>> montageBlockers = offers.stream()
                .collect(Collectors.toMap(
                        ReceivedOffer::id,
                        offer -> findBlockers.find(
                                quote.id(), lastVersion(offer).terms().product())));
        ComparisonRules.Yardstick yardstick = new ComparisonRules.Yardstick(
                new OfferCost.Profile(audit.turnover(), audit.dsoDays(), audit.debtors(), audit.invoices()),
                audit.notOverdue(),
                quote.need(),
                clock.today());
        List<ComparisonRules.Candidate> candidates = offers.stream()
                .map(offer -> candidate(
                        offer,
                        euribor,
                        !montageBlockers.getOrDefault(offer.id(), List.of()).isEmpty()))
                .toList();
        return new Measured(yardstick, ComparisonRules.compare(candidates, yardstick), montageBlockers, euribor);
    }

    private static OfferVersion lastVersion(ReceivedOffer offer) {
        return offer.lastByFactor().orElseThrow();
    }

    private static ComparisonRules.Candidate candidate(
            ReceivedOffer offer, @Nullable ReferenceRate euribor, boolean montageBlocked) {
        OfferVersion version = lastVersion(offer);
        OfferTerms terms = version.terms();
        boolean indexed = terms.financingIndex() == OfferTerms.FinancingIndex.EURIBOR_3M;
        BigDecimal index = indexed ? floored(euribor) : BigDecimal.ZERO;
        return new ComparisonRules.Candidate(
                offer.id(),
                index == null ? null : price(terms, index),
                terms.serviceVatRate(),
                terms.feeTiming() == OfferTerms.FeeTiming.AT_ASSIGNMENT,
                version.firm(),
                indexed,
                terms.product() == Product.SPOT,
                version.validUntil(),
                montageBlocked);
    }

    /** Contracts floor the index at zero. */
    private static @Nullable BigDecimal floored(@Nullable ReferenceRate euribor) {
        return euribor == null ? null : euribor.rate().max(BigDecimal.ZERO);
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
