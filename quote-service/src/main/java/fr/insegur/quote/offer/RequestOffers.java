package fr.insegur.quote.offer;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import fr.insegur.quote.montage.FindBlockers;
import fr.insegur.quote.montage.Product;
import fr.insegur.quote.montage.QuoteAudit;
import fr.insegur.quote.montage.QuoteAuditRepository;
import fr.insegur.quote.request.Departement;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteRequestView;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes the request for offers that the broker decided on, with a dossier that does not give the client away. */
@ApplicationScoped
class RequestOffers {
    private static final int LONGEST_DEADLINE_DAYS = 365;

    private final QuoteRequestRepository quotes;
    private final QuoteAuditRepository audits;
    private final OfferRequestRepository requests;
    private final FindBlockers findBlockers;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    RequestOffers(
            QuoteRequestRepository quotes,
            QuoteAuditRepository audits,
            OfferRequestRepository requests,
            FindBlockers findBlockers,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.quotes = quotes;
        this.audits = audits;
        this.requests = requests;
        this.findBlockers = findBlockers;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    OfferRequestView request(UUID quoteId, String actor, NewOfferRequest wanted) {
        QuoteRequest quote = quotes.getForUpdate(quoteId, QuoteReader.everyone());
        check(quote, wanted);
        QuoteAudit audit =
                audits.latest(quoteId).orElseThrow(() -> new IllegalStateException("a recommended quote has an audit"));
        trail.before(QuoteRequestView.of(quote));
        Instant now = clock.now();
        OfferRequest request = new OfferRequest(
                quoteId,
                wanted.product(),
                wanted.deadline(),
                DossierRules.dossier(source(quote, audit, wanted.product())),
                actor,
                now);
        requests.persist(request);
        quote.move(QuoteState.RFQ_OPEN, actor, "appel d’offres " + wanted.product(), now);
        outbox.append(OfferRequestEvents.requested(quote, request));
        return OfferRequestView.of(request, quote.state());
    }

    private void check(QuoteRequest quote, NewOfferRequest wanted) {
        if (!quote.state().mayBecome(QuoteState.RFQ_OPEN)) {
            throw Refused.conflict("quote-state", "offers are requested once for a quote that is RECOMMENDED")
                    .with("state", quote.state().name());
        }
        if (wanted.deadline().isBefore(clock.today())) {
            throw Refused.unprocessable(
                    "deadline-past",
                    "the deadline lies before the business date",
                    new FieldProblem("/deadline", "deadline-past", "today or later"));
        }
        if (wanted.deadline().isAfter(clock.today().plusDays(LONGEST_DEADLINE_DAYS))) {
            throw Refused.invalid(
                    "deadline-too-far",
                    "the factors answer within " + LONGEST_DEADLINE_DAYS + " days",
                    new FieldProblem(
                            "/deadline", "deadline-too-far", "at most " + LONGEST_DEADLINE_DAYS + " days ahead"));
        }
        List<String> blockers = findBlockers.find(quote.id(), wanted.product()).stream()
                .map(FindBlockers.Blocker::code)
                .toList();
        if (blockers.contains(FindBlockers.NOT_ASSESSED)) {
            throw Refused.invalid(
                    "product-not-assessed",
                    "the recommendation knows no such montage",
                    new FieldProblem("/product", "product-not-assessed", "a product of the recommendation"));
        }
        if (!blockers.isEmpty()) {
            throw Refused.conflict("montage-blocked", "the recommendation blocks this product")
                    .with("blockers", blockers);
        }
    }

    private static DossierSource source(QuoteRequest quote, QuoteAudit audit, Product product) {
        return new DossierSource(
                quote.activity(),
                Departement.regionOf(quote.departement())
                        .orElseThrow(() -> new IllegalStateException("the département was checked at submission")),
                audit.turnover(),
                quote.need(),
                audit.debtors(),
                audit.top1Share(),
                audit.dsoDays(),
                audit.ageing().stream()
                        .map(bucket -> new AgedAmount(bucket.bucket(), bucket.amount()))
                        .toList(),
                quote.wantsConfidentiality() || !product.notifiesDebtors());
    }
}
