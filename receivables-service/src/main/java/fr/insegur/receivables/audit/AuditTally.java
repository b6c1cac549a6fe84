package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.ledgerfile.CustomerAccount;
import fr.insegur.receivables.ledgerfile.LedgerLine;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.ListedInvoice;
import fr.insegur.receivables.matching.Items;
import fr.insegur.receivables.matching.MatchingRules;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import fr.insegur.receivables.matching.SettledItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up an audit customer by customer, so that no more than one of them is in memory with its lines. */
final class AuditTally {
    final LocalDate asOf;
    final MonthsTally months = new MonthsTally();
    final DaysTally payment = new DaysTally();
    final DaysTally term = new DaysTally();
    final DaysTally delay = new DaysTally();
    final InvoiceSizes sizes = new InvoiceSizes();
    final Map<Method, Long> matched = new EnumMap<>(Method.class);
    final Map<ItemExclusion, Long> openByExclusion = new EnumMap<>(ItemExclusion.class);
    final Map<OpenItem.Nature, Long> openByNature = new EnumMap<>(OpenItem.Nature.class);
    final List<DebtorFigures> debtors = new ArrayList<>();
    long estimatedDue;
    long paidEstimated;
    long severelyLate;
    int paidInvoices;
    int paidLate;
    long credited;
    long creditedDays;

    private final Knowledge knowledge;
    private final LocalDate yearStart;
    private final Consumer<AuditedItem> sink;

    /** @param sink takes every open item, and forgets it here */
    AuditTally(LocalDate asOf, Knowledge knowledge, Consumer<AuditedItem> sink) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.yearStart = YearMonth.from(asOf).minusMonths(11).atDay(1);
        this.sink = sink;
    }

    void take(CustomerAccount account) {
        KnownCustomer known = knowledge.customers().get(account.code());
        CustomerKind kind = kind(known, account.label());
        boolean setAside = kind == CustomerKind.CASH || kind == CustomerKind.INDIVIDUAL;
        DebtorTally tally = new DebtorTally(account, known, kind, knowledge, asOf);
        account.lines().forEach(line -> addLine(tally, line, setAside));
        account.invoices().forEach(invoice -> addListed(tally, invoice, setAside));
        if (setAside) {
            debtors.add(tally.setAside());
            return;
        }
        Items items = account.lines().isEmpty()
                ? MatchingRules.ofList(account.invoices())
                : MatchingRules.match(account.lines());
        items.open().forEach(item -> addOpen(tally, item));
        items.settled().forEach(item -> addSettled(tally, item));
        items.matchedMinor().forEach((method, minor) -> matched.merge(method, minor, Long::sum));
        credited += items.creditedMinor();
        creditedDays += items.creditedDayMinor();
        payment.addAll(tally.payment);
        delay.addAll(tally.delay);
        debtors.add(tally.figures(items));
    }

    /** What the client says of it, or else what its label says: packages keep takings of the till on customers' accounts. */
    private static CustomerKind kind(@Nullable KnownCustomer known, String label) {
        if (known != null) {
            return known.kind();
        }
        return FinanceableRules.isCompany(label) ? CustomerKind.COMPANY : CustomerKind.CASH;
    }

    private void addLine(DebtorTally tally, LedgerLine line, boolean setAside) {
        tally.addBalance(line.minor());
        if (line.minor() > 0 && (line.kind() == Kind.INVOICE || line.kind() == Kind.ADVANCE)) {
            addInvoice(tally, line.date(), line.minor(), setAside);
            if (!setAside && !line.date().isBefore(yearStart)) {
                tally.judgeTerm(line.issued(), tally.due(line.issued(), null, line.text()), line.minor());
            }
        } else if (line.minor() < 0
                && (line.kind() == Kind.CREDIT_NOTE || line.kind() == Kind.DISCOUNT || line.kind() == Kind.LOSS)) {
            addCredit(tally, line.date(), -line.minor(), setAside);
        }
    }

    private void addListed(DebtorTally tally, ListedInvoice invoice, boolean setAside) {
        tally.addBalance(invoice.openMinor());
        LocalDate issued = invoice.issued() != null ? invoice.issued() : invoice.due();
        if (issued == null) {
            return;
        }
        if (invoice.minor() < 0) {
            addCredit(tally, issued, -invoice.minor(), setAside);
            return;
        }
        addInvoice(tally, issued, invoice.minor(), setAside);
        if (!setAside && !issued.isBefore(yearStart)) {
            tally.judgeTerm(issued, tally.due(issued, invoice.due(), ""), invoice.minor());
        }
    }

    private void addInvoice(DebtorTally tally, LocalDate on, long minor, boolean setAside) {
        if (!setAside) {
            months.addInvoice(on, minor);
        }
        if (!on.isBefore(yearStart)) {
            tally.addInvoice(minor);
            if (!setAside) {
                sizes.add(minor);
            }
        }
    }

    private void addCredit(DebtorTally tally, LocalDate on, long minor, boolean setAside) {
        if (!setAside) {
            months.addCredit(on, minor);
        }
        if (!on.isBefore(yearStart)) {
            tally.addCredit(minor);
        }
    }

    private void addOpen(DebtorTally tally, OpenItem item) {
        AuditedItem audited = tally.addOpen(item);
        openByExclusion.merge(audited.exclusion(), item.openMinor(), Long::sum);
        openByNature.merge(item.nature(), item.openMinor(), Long::sum);
        estimatedDue += audited.source() == DueDateRules.Source.LAW ? item.openMinor() : 0;
        severelyLate += audited.daysLate() > AuditRules.SEVERELY_LATE_DAYS ? item.openMinor() : 0;
        sink.accept(audited);
    }

    /** Delays are those of invoices that money paid in the last twelve months. */
    private void addSettled(DebtorTally tally, SettledItem item) {
        if (!item.byMoney() || !item.isInvoice() || item.on().isBefore(yearStart)) {
            return;
        }
        DueDateRules.Due due = tally.due(item.issued(), item.listedDue(), item.label());
        long late = ChronoUnit.DAYS.between(due.on(), item.on());
        tally.payment.add(ChronoUnit.DAYS.between(item.issued(), item.on()), item.minor());
        tally.delay.add(late, item.minor());
        term.add(ChronoUnit.DAYS.between(item.issued(), due.on()), item.minor());
        months.addPayment(item.on(), late, item.minor());
        paidInvoices++;
        paidLate += late > 0 ? 1 : 0;
        paidEstimated += due.isEstimated() ? item.minor() : 0;
    }
}
