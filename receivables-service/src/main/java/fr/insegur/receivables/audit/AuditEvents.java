package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published of an audit: figures, and debtors without name or code. */
final class AuditEvents {
    private static final String TOPIC = "audits.v1";
    // A row takes about 160 bytes, and an event stays under 256 KB; the debtors after these come as one row.
    static final int MAX_DEBTORS = 1_400;

    private AuditEvents() {}

    record LedgerAudited(
            UUID auditId,
            UUID importId,
            UUID clientId,
            @Nullable UUID quoteRequestId,
            String source,
            LocalDate asOf,
            Confidence confidence,
            Money outstanding,
            Money overdue,
            Money financeable,
            @Rate BigDecimal suggestedAdvanceRate,
            @Nullable @Rate BigDecimal dsoDays,
            boolean dsoBeyondHistory,
            @Rate BigDecimal top1Share,
            @Rate BigDecimal top5Share,
            @Rate BigDecimal lateShare,
            List<Aged> ageing,
            List<Month> sales,
            List<Debtor> debtors,
            Rest rest) {}

    record Aged(Bucket bucket, Money amount) {}

    record Month(String month, Money inclTax, int invoices) {}

    record Debtor(
            int rank,
            Money turnover,
            Money open,
            @Nullable Integer delayDays,
            @Nullable Integer termDays,
            int invoicesPerYear) {}

    record Rest(int debtors, Money turnover, Money open) {}

    static OutgoingEvent audited(Audit audit, AuditReport report) {
        LedgerAudited fact = new LedgerAudited(
                audit.id(),
                audit.importId(),
                audit.clientId(),
                audit.quoteRequestId(),
                audit.source().name(),
                audit.asOf(),
                audit.confidence(),
                money(audit, audit.outstanding()),
                money(audit, audit.overdue()),
                money(audit, audit.financeable()),
                audit.suggestedAdvanceRate(),
                report.metric(MetricCode.DSO_COUNTBACK).value(),
                report.metric(MetricCode.DSO_COUNTBACK).confidence() == Confidence.C,
                report.value(MetricCode.TOP1_OPEN),
                report.value(MetricCode.TOP5_OPEN),
                report.value(MetricCode.LATE_SHARE),
                report.ageing().stream()
                        .map(aged -> new Aged(aged.bucket(), money(audit, aged.minor())))
                        .toList(),
                report.sales().stream()
                        .map(month ->
                                new Month(month.month().toString(), money(audit, month.salesMinor()), month.invoices()))
                        .toList(),
                debtors(audit, companies(report)),
                rest(audit, companies(report)));
        return new OutgoingEvent(TOPIC, audit.clientId(), "ledger-audited.v1", fact, audit.clientId(), null);
    }

    private static List<DebtorFigures> companies(AuditReport report) {
        return report.debtors().stream().filter(debtor -> !debtor.setAside()).toList();
    }

    private static List<Debtor> debtors(Audit audit, List<DebtorFigures> companies) {
        List<Debtor> debtors = new ArrayList<>();
        for (DebtorFigures debtor : companies.stream().limit(MAX_DEBTORS).toList()) {
            debtors.add(new Debtor(
                    debtors.size() + 1,
                    money(audit, debtor.turnoverMinor()),
                    money(audit, debtor.balanceMinor()),
                    debtor.delayDays(),
                    debtor.termDays(),
                    debtor.invoices()));
        }
        return debtors;
    }

    private static Rest rest(Audit audit, List<DebtorFigures> companies) {
        List<DebtorFigures> rest = companies.stream().skip(MAX_DEBTORS).toList();
        return new Rest(
                rest.size(),
                money(
                        audit,
                        rest.stream().mapToLong(DebtorFigures::turnoverMinor).sum()),
                money(
                        audit,
                        rest.stream().mapToLong(DebtorFigures::balanceMinor).sum()));
    }

    private static Money money(Audit audit, long minor) {
        return Money.ofMinor(minor, audit.currency());
    }
}
