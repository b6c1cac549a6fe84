package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditView;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months as standing columns: sales above, delays of what was paid below. Each month has a stripe of its own, wide enough for
 * its number.
 *
 * @param unit of the numbers on the columns, such as k€
 * @param available whether there are sales at all
 */
public record MonthColumns(String unit, boolean available, List<Column> columns) {
    private static final double SALES_HEIGHT_MM = 34;
    private static final double SALES_FOOT_MM = 39;
    private static final double DELAY_HEIGHT_MM = 20;
    private static final double DELAY_FOOT_MM = 4;
    private static final double GAP_MM = 0.6;
    /** Above this, sales are told in thousands. */
    private static final BigDecimal THOUSANDS_FROM = BigDecimal.valueOf(100_000);

    /**
     * A month.
     *
     * @param left of its stripe, in per cent of the chart
     * @param salesHeight in mm
     * @param salesLabelBottom where the number stands, in mm
     * @param delayHeight in mm; zero for paid in time, early or nothing
     * @param delayLabelBottom where the number stands, in mm
     */
    public record Column(
            String left,
            String month,
            String year,
            String sales,
            String salesHeight,
            String salesLabelBottom,
            String delay,
            String delayHeight,
            String delayLabelBottom) {}

    static MonthColumns of(AuditView audit) {
        List<AuditView.Month> months = Objects.requireNonNullElse(audit.sales(), List.of());
        long most = months.stream()
                .mapToLong(month -> month.inclTax().minor())
                .max()
                .orElse(0);
        if (most <= 0) {
            return new MonthColumns("", false, List.of());
        }
        double longest = months.stream()
                .map(AuditView.Month::delayDays)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        Money largest = Money.ofMinor(most, audit.outstanding().currency());
        boolean thousands = largest.amount().compareTo(THOUSANDS_FROM) >= 0;
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < months.size(); index++) {
            AuditView.Month month = months.get(index);
            YearMonth when = YearMonth.parse(month.month());
            double salesHeight = SALES_HEIGHT_MM * Math.max(0, month.inclTax().minor()) / most;
            double delayHeight = DELAY_HEIGHT_MM * height(month.delayDays(), longest);
            columns.add(new Column(
                    millimetres(100.0 * index / months.size()),
                    FrenchNumbers.shortMonth(when),
                    String.valueOf(when.getYear()),
                    FrenchNumbers.number(month.inclTax().amount().movePointLeft(thousands ? 3 : 0), 0),
                    millimetres(salesHeight),
                    millimetres(SALES_FOOT_MM + salesHeight + GAP_MM),
                    delay(month.delayDays()),
                    millimetres(delayHeight),
                    millimetres(DELAY_FOOT_MM + delayHeight + GAP_MM)));
        }
        return new MonthColumns((thousands ? "k" : "") + FrenchNumbers.symbol(largest), true, columns);
    }

    private static String delay(@Nullable BigDecimal days) {
        return days == null ? "–" : FrenchNumbers.number(days, 1) + FrenchNumbers.SPACE + "j";
    }

    private static double height(@Nullable BigDecimal days, double longest) {
        return days == null || longest <= 0 ? 0 : Math.max(0, days.doubleValue()) / longest;
    }

    private static String millimetres(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2).toPlainString();
    }
}
