package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.audit.AuditReport.Bucket;
import fr.insegur.receivables.audit.AuditRows.DebtorRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
            @Rate BigDecimal dsoDays,
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

    static OutgoingEvent audited(Audit audit) {
        AuditFigures figures = audit.figures();
        LedgerAudited fact = new LedgerAudited(
                audit.id(),
                audit.importId(),
                audit.clientId(),
                audit.quoteRequestId(),
                "FEC",
                figures.asOf(),
                figures.confidence(),
                money(audit, figures.outstanding()),
                money(audit, figures.overdue()),
                money(audit, figures.financeable()),
                figures.suggestedAdvanceRate(),
                figures.dsoDays(),
                figures.dsoBeyondHistory(),
                figures.top1Share(),
                figures.top5Share(),
                figures.lateShare(),
                audit.ageing().stream()
                        .map(row -> new Aged(row.bucket(), money(audit, row.minor())))
                        .toList(),
                audit.sales().stream()
                        .map(row -> new Month(
                                YearMonth.from(row.month()).toString(), money(audit, row.salesMinor()), row.invoices()))
                        .toList(),
                debtors(audit),
                rest(audit));
        return new OutgoingEvent(TOPIC, audit.clientId(), "ledger-audited.v1", fact, audit.clientId(), null);
    }

    private static List<Debtor> debtors(Audit audit) {
        List<Debtor> debtors = new ArrayList<>();
        for (DebtorRow row : audit.debtors().stream().limit(MAX_DEBTORS).toList()) {
            debtors.add(new Debtor(
                    debtors.size() + 1,
                    money(audit, row.turnoverMinor()),
                    money(audit, row.openMinor()),
                    row.delayDays(),
                    row.termDays(),
                    row.invoicesPerYear()));
        }
        return debtors;
    }

    private static Rest rest(Audit audit) {
        List<DebtorRow> rest = audit.debtors().stream().skip(MAX_DEBTORS).toList();
        return new Rest(
                rest.size(),
                money(audit, rest.stream().mapToLong(DebtorRow::turnoverMinor).sum()),
                money(audit, rest.stream().mapToLong(DebtorRow::openMinor).sum()));
    }

    private static Money money(Audit audit, long minor) {
        return Money.ofMinor(minor, audit.currency());
    }
}
