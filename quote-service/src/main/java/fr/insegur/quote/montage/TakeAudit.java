package fr.insegur.quote.montage;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteRequestRepository;
import fr.insegur.quote.request.QuoteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes the audit that a quote waits for and recommends montages on it. An audit is taken only for a quote of the very
 * client whose ledger it is, and only until the factors were asked: what they price must not change under them.
 */
@ApplicationScoped
class TakeAudit {
    private static final Logger LOG = Logger.getLogger(TakeAudit.class);
    private static final Set<QuoteState> AWAITING =
            Set.of(QuoteState.SUBMITTED, QuoteState.INCOMPLETE, QuoteState.RECOMMENDED);

    private final QuoteRequestRepository quotes;
    private final QuoteAuditRepository audits;
    private final RecommendationRepository recommendations;
    private final Outbox outbox;
    private final BusinessClock clock;

    TakeAudit(
            QuoteRequestRepository quotes,
            QuoteAuditRepository audits,
            RecommendationRepository recommendations,
            Outbox outbox,
            BusinessClock clock) {
        this.quotes = quotes;
        this.audits = audits;
        this.recommendations = recommendations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void take(EventEnvelope envelope, LedgerAudited audited) {
        if (audited.quoteRequestId() == null) {
            return;
        }
        if (audited.dsoDays() == null) {
            // An aged balance has no sales, and without sales no montage can be priced: the quote goes on waiting for
            // more.
            LOG.infof("audit %s has no sales, quote %s goes on waiting", audited.auditId(), audited.quoteRequestId());
            return;
        }
        quotes.findForUpdate(audited.quoteRequestId(), QuoteReader.client(audited.clientId()))
                .ifPresentOrElse(
                        quote -> take(envelope, audited, quote),
                        () -> LOG.warnf("audit %s names no quote of its client", audited.auditId()));
    }

    private void take(EventEnvelope envelope, LedgerAudited audited, QuoteRequest quote) {
        if (!AWAITING.contains(quote.state())) {
            LOG.infof("audit %s comes too late for quote %s", audited.auditId(), quote.id());
            return;
        }
        Instant now = clock.now();
        quote.move(QuoteState.AUDITING, envelope.type(), "grand livre audité", now);
        QuoteAudit audit = new QuoteAudit(quote.id(), audited, now);
        audits.persist(audit);
        Recommendation recommendation =
                new Recommendation(quote.id(), audit.id(), MontageRules.recommend(situation(quote, audit)), now);
        recommendations.persist(recommendation);
        quote.move(QuoteState.RECOMMENDED, envelope.type(), "règles " + MontageRules.VERSION, now);
        outbox.append(RecommendationEvents.recommended(quote, recommendation));
    }

    private static MontageRules.Situation situation(QuoteRequest quote, QuoteAudit audit) {
        return new MontageRules.Situation(
                audit.turnover(),
                quote.b2bShare(),
                quote.need(),
                audit.financeable(),
                quote.wantsConfidentiality(),
                quote.keepsCollection(),
                audit.debtors(),
                audit.top1Share(),
                audit.lateShare());
    }
}
