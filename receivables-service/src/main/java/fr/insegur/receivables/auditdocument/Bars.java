package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditDebtorView;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lying bars, a row each: words before, amount behind, so that no label can meet another one. Drawn by the style sheet as boxes.
 */
final class Bars {
    private static final int CHART_DEBTORS = 8;
    private static final int LONGEST_NAME = 38;

    private Bars() {}

    /**
     * A row.
     *
     * @param amount with its currency, empty for none
     * @param share of the whole; empty where it has none
     * @param left where the bar begins, in per cent of the widest
     * @param width in per cent of the widest
     * @param style of the bar in the style sheet
     */
    public record Bar(String label, String amount, String share, String left, String width, String style) {}

    /** From what is open to what is financeable; deductions hang where the amount before them ended. Steps of nothing are left out. */
    static List<Bar> waterfall(AuditView audit) {
        List<AuditView.Step> steps = Objects.requireNonNullElse(audit.waterfall(), List.of());
        long most = steps.stream()
                .filter(step -> step.step() == StepName.GROSS)
                .mapToLong(step -> step.amount().minor())
                .findFirst()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        long level = 0;
        for (AuditView.Step step : steps) {
            long minor = step.amount().minor();
            switch (step.step()) {
                case GROSS, ELIGIBLE, FINANCEABLE -> {
                    level = minor;
                    String style = step.step() == StepName.FINANCEABLE ? "good" : "sum";
                    bars.add(bar(FrenchWords.of(step.step()), step.amount(), most, 0, minor, style));
                }
                default -> {
                    if (minor != 0) {
                        bars.add(bar(FrenchWords.of(step.step()), step.amount(), most, level + minor, -minor, "minus"));
                    }
                    level += minor;
                }
            }
        }
        return bars;
    }

    /** Open amounts by lateness, the later the darker. */
    static List<Bar> ageing(AuditView audit) {
        List<AuditView.Aged> ageing = Objects.requireNonNullElse(audit.ageing(), List.of());
        long most =
                ageing.stream().mapToLong(aged -> aged.amount().minor()).max().orElse(0);
        long all = ageing.stream().mapToLong(aged -> aged.amount().minor()).sum();
        return ageing.stream()
                .map(aged -> bar(
                        FrenchWords.of(aged.bucket()),
                        aged.amount(),
                        most,
                        0,
                        aged.amount().minor(),
                        "age" + aged.bucket().ordinal(),
                        all))
                .toList();
    }

    /** Those that owe most, and all others as one. */
    static List<Bar> concentration(AuditExcerpt excerpt, Money open, PrintableText printable) {
        List<AuditDebtorView> largest = excerpt.owingMost().stream()
                .limit(CHART_DEBTORS)
                .filter(debtor -> debtor.open().minor() > 0)
                .toList();
        long all = open.minor();
        long others = all
                - largest.stream().mapToLong(debtor -> debtor.open().minor()).sum();
        long most = Math.max(
                others,
                largest.stream()
                        .mapToLong(debtor -> debtor.open().minor())
                        .max()
                        .orElse(0));
        List<Bar> bars = new ArrayList<>();
        largest.forEach(debtor -> bars.add(bar(
                printable.of(debtor.label(), LONGEST_NAME),
                debtor.open(),
                most,
                0,
                debtor.open().minor(),
                "sum",
                all)));
        int rest = excerpt.counts().owing() - largest.size();
        if (rest > 0 && others > 0) {
            bars.add(bar(
                    rest == 1 ? "1 autre débiteur" : FrenchNumbers.count(rest) + " autres débiteurs",
                    Money.ofMinor(others, open.currency()),
                    most,
                    0,
                    others,
                    "others",
                    all));
        }
        return bars;
    }

    private static Bar bar(String label, Money amount, long most, long left, long width, String style) {
        return new Bar(label, FrenchNumbers.whole(amount), "", percent(left, most), percent(width, most), style);
    }

    private static Bar bar(String label, Money amount, long most, long left, long width, String style, long all) {
        return new Bar(
                label,
                FrenchNumbers.whole(amount),
                FrenchNumbers.percent(Shares.of(amount.minor(), all)),
                percent(left, most),
                percent(width, most),
                style);
    }

    private static String percent(long part, long most) {
        return Shares.of(Math.clamp(part, 0, Math.max(0, most)), most)
                .movePointRight(2)
                .toPlainString();
    }
}
