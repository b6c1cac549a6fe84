package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.customer.CustomerKind;
import fr.insegur.receivables.customer.KnownCustomer;
import fr.insegur.receivables.ledgerfile.CustomerAccount;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Items;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import fr.insegur.receivables.terms.LegalTermRules;
import fr.insegur.receivables.terms.LegalTermRules.Standing;
import fr.insegur.receivables.terms.PenaltyRules;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up one debtor. */
final class DebtorTally {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int BUCKETS = AgeingRules.Bucket.values().length;

    private final CustomerAccount account;
    private final @Nullable KnownCustomer known;
    private final CustomerKind kind;
    private final Knowledge knowledge;
    private final LocalDate asOf;
    private final long[] ageing = new long[BUCKETS];
    private final long[] ageingByInvoice = new long[BUCKETS];
    final DaysTally payment = new DaysTally();
    final DaysTally delay = new DaysTally();
    private final DaysTally term = new DaysTally();
    private long turnover;
    private long credits;
    private int invoices;
    private long balance;
    private long overdue;
    private long penalty;
    private int aboveCap;
    private long aboveCapMinor;
    private long eligible;

    DebtorTally(
            CustomerAccount account,
            @Nullable KnownCustomer known,
            CustomerKind kind,
            Knowledge knowledge,
            LocalDate asOf) {
        this.account = account;
        this.known = known;
        this.kind = kind;
        this.knowledge = knowledge;
        this.asOf = asOf;
    }

    void addInvoice(long minor) {
        turnover += minor;
        invoices++;
    }

    void addCredit(long minor) {
        credits += minor;
    }

    void addBalance(long minor) {
        balance += minor;
    }

    DueDateRules.Due due(LocalDate issued, @Nullable LocalDate listed, String label) {
        return DueDateRules.of(issued, listed, label, known, knowledge.defaultTerm());
    }

    /** Looks at the term of an invoice of the last twelve months; where nobody agreed on one, there is nothing to judge. */
    void judgeTerm(LocalDate issued, DueDateRules.Due due, long minor) {
        if (due.isEstimated()) {
            return;
        }
        term.add(ChronoUnit.DAYS.between(issued, due.on()), minor);
        TermCategory category = known == null ? TermCategory.GENERAL : known.category();
        Standing standing = due.term() == null
                ? LegalTermRules.judge(category, issued, due.on()).standing()
                : LegalTermRules.judge(category, issued, due.term()).standing();
        if (standing == Standing.ABOVE_CAP) {
            aboveCap++;
            aboveCapMinor += minor;
        }
    }

    AuditedItem addOpen(OpenItem item) {
        DueDateRules.Due due = due(item.issued(), item.listedDue(), item.label());
        long late = ChronoUnit.DAYS.between(due.on(), asOf);
        ageing[AgeingRules.bucket(late).ordinal()] += item.openMinor();
        ageingByInvoice[
                AgeingRules.bucket(ChronoUnit.DAYS.between(item.issued(), asOf)).ordinal()] += item.openMinor();
        if (late > 0) {
            overdue += item.openMinor();
            penalty += penalty(item.openMinor(), due.on());
        }
        ItemExclusion exclusion = exclusion(item, late);
        eligible += exclusion == ItemExclusion.NONE ? item.openMinor() : 0;
        return new AuditedItem(account.code(), account.label(), item, due.on(), due.source(), late, exclusion);
    }

    DebtorFigures figures(Items items) {
        long open = items.openMinor();
        return new DebtorFigures(
                account.code(),
                account.label(),
                known != null && known.siren() != null ? known.siren() : account.siren(),
                kind,
                known != null && known.groupSiren() != null ? known.groupSiren() : account.code(),
                false,
                turnover,
                credits,
                invoices,
                balance,
                open,
                items.unallocatedMinor(),
                overdue,
                boxed(ageing),
                boxed(ageingByInvoice),
                whole(delay.mean(0)),
                whole(payment.mean(0)),
                whole(term.mean(0)),
                aboveCap,
                aboveCapMinor,
                penalty,
                Math.max(0, Math.min(open, account.owedMinor())),
                eligible,
                confidence(items));
    }

    /** One that is no company is only added up. */
    DebtorFigures setAside() {
        return new DebtorFigures(
                account.code(),
                account.label(),
                known != null && known.siren() != null ? known.siren() : account.siren(),
                kind,
                account.code(),
                true,
                turnover,
                credits,
                invoices,
                balance,
                0,
                0,
                0,
                boxed(ageing),
                boxed(ageingByInvoice),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                Confidence.A);
    }

    private ItemExclusion exclusion(OpenItem item, long late) {
        if (item.nature() == OpenItem.Nature.DOUBTFUL) {
            return ItemExclusion.DOUBTFUL;
        }
        if (kind == CustomerKind.GROUP) {
            return ItemExclusion.INTERCOMPANY;
        }
        if (item.nature() == OpenItem.Nature.ADVANCE) {
            return ItemExclusion.ADVANCE_BILLING;
        }
        if (item.nature() == OpenItem.Nature.RETURNED_PAYMENT || item.nature() == OpenItem.Nature.OTHER) {
            return ItemExclusion.NOT_AN_INVOICE;
        }
        return late > 0 ? ItemExclusion.OVERDUE : ItemExclusion.NONE;
    }

    private long penalty(long minor, LocalDate due) {
        PenaltyRules.Penalty owed = PenaltyRules.penalty(
                Money.ofMinor(minor, EUR), due, asOf, knowledge.rates(), kind == CustomerKind.PUBLIC);
        return owed.interest().minor() + owed.indemnity().minor();
    }

    /** A only where the company's own letters, or its list, explain everything that was paid. */
    private static Confidence confidence(Items items) {
        Confidence weakest = items.unallocatedMinor() > 0 ? Confidence.B : Confidence.A;
        for (Map.Entry<Method, Long> matched : items.matchedMinor().entrySet()) {
            weakest = matched.getValue() > 0 ? weakest.and(matched.getKey().confidence()) : weakest;
        }
        return weakest;
    }

    private static List<Long> boxed(long[] amounts) {
        List<Long> boxed = new ArrayList<>();
        for (long amount : amounts) {
            boxed.add(amount);
        }
        return List.copyOf(boxed);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal days) {
        return days == null ? null : Rounding.halfUp(days, 0).intValueExact();
    }
}
