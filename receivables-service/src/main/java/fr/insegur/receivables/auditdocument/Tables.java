package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditDebtorView;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.AuditItemView;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.FrenchTexts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables behind the story, each a list of rows of texts. */
final class Tables {
    private static final int LONGEST_NAME = 44;
    private static final int LONGEST_CODE = 18;
    private static final int MOST_ACCOUNTS = 10;
    private static final int THOUSANDS = 3;
    private static final BigDecimal THOUSANDS_FROM = BigDecimal.valueOf(100_000_000);
    private static final Set<ReconciledPart> SUMS = Set.of(ReconciledPart.TOTAL, ReconciledPart.IN_SCOPE);

    private Tables() {}

    /**
     * A row.
     *
     * @param strong for sums
     */
    public record Row(boolean strong, List<String> cells) {
        static Row of(String... cells) {
            return new Row(false, List.of(cells));
        }
    }

    /** In what the amounts of {@link #debtors} are; in thousands where whole units would not fit the columns. */
    static String debtorUnit(AuditView audit) {
        return (inThousands(audit) ? "k" : "") + FrenchNumbers.symbol(audit.outstanding());
    }

    private static boolean inThousands(AuditView audit) {
        return Objects.requireNonNullElse(audit.ageing(), List.<AuditView.Aged>of()).stream()
                        .map(aged -> aged.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(THOUSANDS_FROM)
                >= 0;
    }

    /** Who owes most with aged balance, terms and delays; all others as one row; and the total. */
    static List<Row> debtors(AuditExcerpt excerpt, PrintableText printable) {
        List<AuditView.Aged> total = Objects.requireNonNullElse(excerpt.audit().ageing(), List.of());
        List<Row> rows = new ArrayList<>();
        int shift = inThousands(excerpt.audit()) ? THOUSANDS : 0;
        long[] others = total.stream().mapToLong(aged -> aged.amount().minor()).toArray();
        long[] all = others.clone();
        for (AuditDebtorView debtor : excerpt.owingMost()) {
            List<String> cells = new ArrayList<>();
            cells.add(printable.of(debtor.label(), LONGEST_NAME));
            cells.add(amountOrDash(debtor.open(), shift));
            for (int bucket = 0; bucket < debtor.ageing().size(); bucket++) {
                Money amount = debtor.ageing().get(bucket).amount();
                others[bucket] -= amount.minor();
                cells.add(amountOrDash(amount, shift));
            }
            cells.add(daysOrDash(debtor.termDays()));
            cells.add(daysOrDash(debtor.paymentDays()));
            cells.add(daysOrDash(debtor.delayDays()));
            rows.add(new Row(false, cells));
        }
        int rest = excerpt.counts().owing() - excerpt.owingMost().size();
        if (rest > 0) {
            rows.add(sum("Autres débiteurs (" + FrenchNumbers.count(rest) + ")", others, excerpt, false, shift));
        }
        rows.add(sum("Total", all, excerpt, true, shift));
        return rows;
    }

    private static Row sum(String label, long[] buckets, AuditExcerpt excerpt, boolean strong, int shift) {
        var currency = excerpt.audit().outstanding().currency();
        List<String> cells = new ArrayList<>();
        cells.add(label);
        long sum = 0;
        for (long bucket : buckets) {
            sum += bucket;
        }
        cells.add(amountOrDash(Money.ofMinor(sum, currency), shift));
        for (long bucket : buckets) {
            cells.add(amountOrDash(Money.ofMinor(bucket, currency), shift));
        }
        cells.addAll(List.of("", "", ""));
        return new Row(strong, cells);
    }

    static List<Row> pastTheLaw(AuditExcerpt excerpt, PrintableText printable) {
        return excerpt.pastTheLaw().stream()
                .map(debtor -> Row.of(
                        printable.of(debtor.label(), LONGEST_NAME),
                        daysOrDash(debtor.termDays()),
                        countOrDash(debtor.aboveLegalTerm().invoices()),
                        exactOrDash(debtor.aboveLegalTerm().amount()),
                        exactOrDash(debtor.overdue()),
                        exactOrDash(debtor.penalties())))
                .toList();
    }

    static List<Row> overdue(AuditExcerpt excerpt, PrintableText printable) {
        return excerpt.overdue().stream().map(item -> overdue(item, printable)).toList();
    }

    /** How many of the overdue items are listed. */
    static String overdueShown(AuditExcerpt excerpt) {
        int shown = excerpt.overdue().size();
        if (shown == excerpt.overdueCount()) {
            return shown == 1 ? "Le seul poste échu" : "Les " + FrenchNumbers.count(shown) + " postes échus";
        }
        return FrenchNumbers.count(shown) + " des " + FrenchNumbers.count(excerpt.overdueCount()) + " postes échus";
    }

    private static Row overdue(AuditItemView item, PrintableText printable) {
        return Row.of(
                printable.of(item.debtorLabel(), LONGEST_NAME),
                printable.of(item.number(), LONGEST_CODE),
                FrenchNumbers.day(item.issued()),
                FrenchNumbers.day(item.due()),
                FrenchTexts.of(item.dueSource()),
                FrenchNumbers.count(item.daysLate()) + FrenchNumbers.SPACE + "j",
                FrenchNumbers.exact(item.open()));
    }

    static List<Row> months(AuditView audit) {
        return Objects.requireNonNullElse(audit.sales(), List.<AuditView.Month>of()).stream()
                .map(month -> Row.of(
                        FrenchNumbers.shortMonth(YearMonth.parse(month.month()))
                                + FrenchNumbers.SPACE
                                + YearMonth.parse(month.month()).getYear(),
                        FrenchNumbers.exact(month.inclTax()),
                        month.exclTax() == null ? "–" : FrenchNumbers.exact(month.exclTax()),
                        FrenchNumbers.exact(month.creditNotes()),
                        FrenchNumbers.count(month.invoices()),
                        FrenchNumbers.exact(month.paid()),
                        month.delayDays() == null
                                ? "–"
                                : FrenchNumbers.number(month.delayDays(), 1) + FrenchNumbers.SPACE + "j"))
                .toList();
    }

    /** Empty where the file has no accounts. */
    static List<Row> reconciliation(AuditView audit) {
        return Objects.requireNonNullElse(audit.reconciliation(), List.<AuditView.Reconciled>of()).stream()
                .map(part -> new Row(
                        SUMS.contains(part.part()),
                        List.of(FrenchWords.typeset(FrenchWords.of(part.part())), FrenchNumbers.exact(part.amount()))))
                .toList();
    }

    static List<Row> matching(AuditView audit) {
        List<AuditView.Matched> matched = Objects.requireNonNullElse(audit.matching(), List.of());
        long all = matched.stream().mapToLong(method -> method.amount().minor()).sum();
        return matched.stream()
                .map(method -> Row.of(
                        FrenchWords.of(method.method()),
                        method.confidence().name(),
                        FrenchNumbers.exact(method.amount()),
                        FrenchNumbers.percent(Shares.of(method.amount().minor(), all))))
                .toList();
    }

    /** Accounts that speak of factoring, as one text; empty without any. */
    static String factoring(AuditView audit, PrintableText printable) {
        List<AuditView.Factoring> accounts = Objects.requireNonNullElse(audit.factoring(), List.of());
        List<String> named = new ArrayList<>(accounts.stream()
                .limit(MOST_ACCOUNTS)
                .map(account -> printable.of(account.account(), LONGEST_CODE) + " (" + lines(account.lines()) + ")")
                .toList());
        if (accounts.size() > MOST_ACCOUNTS) {
            named.add(FrenchNumbers.count(accounts.size() - MOST_ACCOUNTS) + " autres");
        }
        return String.join(", ", named);
    }

    private static String lines(int count) {
        return FrenchNumbers.count(count) + FrenchNumbers.SPACE + (count == 1 ? "écriture" : "écritures");
    }

    /** @param shift digits that are left out at the end */
    private static String amountOrDash(Money amount, int shift) {
        return amount.minor() == 0 ? "–" : FrenchNumbers.number(amount.amount().movePointLeft(shift), 0);
    }

    private static String exactOrDash(Money amount) {
        return amount.minor() == 0 ? "–" : FrenchNumbers.exact(amount);
    }

    private static String countOrDash(int count) {
        return count == 0 ? "–" : FrenchNumbers.count(count);
    }

    private static String daysOrDash(@Nullable Integer days) {
        return days == null ? "–" : FrenchNumbers.count(days) + FrenchNumbers.SPACE + "j";
    }
}
