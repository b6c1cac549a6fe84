package fr.insegur.quote.comparison;

import fr.insegur.quote.montage.FindBlockers;
import fr.insegur.quote.montage.QuoteAudit;
import fr.insegur.quote.montage.QuoteAuditRepository;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.request.QuoteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what forbids an offer to be accepted, by code: that it cannot be priced, so that nobody could be advised on it, or
 * what the recommendation has against its product. The comparison's other blockers are the client's to weigh.
 */
@ApplicationScoped
public class FindOfferBlockers {
    private final QuoteAuditRepository audits;
    private final MeasureOffers measureOffers;

    FindOfferBlockers(QuoteAuditRepository audits, MeasureOffers measureOffers) {
        this.audits = audits;
        this.measureOffers = measureOffers;
    }

    /** @param offer with a version of its factor's */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> find(QuoteRequest quote, ReceivedOffer offer) {
        QuoteAudit audit =
                audits.latest(quote.id()).orElseThrow(() -> new IllegalStateException("a compared quote has an audit"));
        MeasureOffers.Measured measured = measureOffers.measure(quote, audit, List.of(offer));
        Stream<String> unpriced = measured.ranked().stream()
                .filter(compared -> compared.priced() == null)
                .map(compared -> ComparisonCode.NOT_PRICED.name());
        Stream<String> ofMontage = measured.montageBlockers().values().stream()
                .flatMap(List::stream)
                .map(FindBlockers.Blocker::code);
        return Stream.concat(unpriced, ofMontage).toList();
    }
}
