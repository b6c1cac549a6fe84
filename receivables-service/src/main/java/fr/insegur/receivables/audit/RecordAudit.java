package fr.insegur.receivables.audit;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.customer.KnownCustomers;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.terms.TermSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Audits what a client sent, keeps the figures and tells quote-service. */
@ApplicationScoped
public class RecordAudit {
    private static final int CHUNK = 2_000;

    private final AuditRepository audits;
    private final AuditDebtorRepository debtors;
    private final AuditItemRepository items;
    private final KnownCustomers customers;
    private final AuditSettings settings;
    private final TermSettings terms;
    private final Outbox outbox;
    private final BusinessClock clock;

    RecordAudit(
            AuditRepository audits,
            AuditDebtorRepository debtors,
            AuditItemRepository items,
            KnownCustomers customers,
            AuditSettings settings,
            TermSettings terms,
            Outbox outbox,
            BusinessClock clock) {
        this.audits = audits;
        this.debtors = debtors;
        this.items = items;
        this.customers = customers;
        this.settings = settings;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the audit's identifier */
    @Transactional
    public UUID record(AuditSource source, CustomerLedger ledger) {
        UUID id = Ids.next();
        Knowledge knowledge = new Knowledge(
                customers.of(source.clientId()),
                customers.defaultTerm(source.clientId()).orElse(null),
                terms.rates());
        OpenItems open = new OpenItems(source, id);
        AuditReport report = AuditRules.audit(ledger, knowledge, settings.thresholds(), open::take);
        open.store();
        Audit audit = new Audit(id, source, report, open.count, clock.now());
        audits.persistAndFlush(audit);
        debtors.insert(id, report.debtors());
        outbox.append(AuditEvents.audited(audit, report));
        return id;
    }

    /** Open items on their way to the database, a bounded number at a time. */
    private final class OpenItems {
        private final AuditSource source;
        private final UUID audit;
        private final List<AuditedItem> waiting = new ArrayList<>();
        private int count;

        private OpenItems(AuditSource source, UUID audit) {
            this.source = source;
            this.audit = audit;
        }

        private void take(AuditedItem item) {
            waiting.add(item);
            if (waiting.size() == CHUNK) {
                store();
            }
        }

        private void store() {
            if (!waiting.isEmpty()) {
                items.insert(source, audit, count, waiting);
                count += waiting.size();
                waiting.clear();
            }
        }
    }
}
