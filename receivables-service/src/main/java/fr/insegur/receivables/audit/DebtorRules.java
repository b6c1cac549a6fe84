package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.AuditReport.DebtorFigures;
import fr.insegur.receivables.audit.MatchingRules.Result;
import fr.insegur.receivables.audit.MatchingRules.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each debtor buys, owes, and how it pays. */
final class DebtorRules {
    private DebtorRules() {}

    /** The largest turnover of the twelve months first. */
    static List<DebtorFigures> figures(
            Map<String, List<LedgerLine>> linesByDebtor, Map<String, Result> results, LocalDate asOf) {
        LocalDate yearStart = YearMonth.from(asOf).minusMonths(11).atDay(1);
        return linesByDebtor.entrySet().stream()
                .map(debtor ->
                        figures(debtor.getKey(), debtor.getValue(), settled(results.get(debtor.getKey())), yearStart))
                .sorted(Comparator.comparingLong(DebtorFigures::turnoverMinor)
                        .thenComparingLong(DebtorFigures::openMinor)
                        .reversed()
                        .thenComparing(DebtorFigures::code))
                .toList();
    }

    private static List<Settled> settled(@Nullable Result result) {
        return result == null ? List.of() : result.settled();
    }

    private static DebtorFigures figures(
            String code, List<LedgerLine> lines, List<Settled> settled, LocalDate yearStart) {
        List<LedgerLine> invoices = lines.stream()
                .filter(line -> AuditRules.isInvoice(line) && !line.date().isBefore(yearStart))
                .toList();
        return new DebtorFigures(
                code,
                lines.getLast().debtorLabel(),
                invoices.stream().mapToLong(LedgerLine::minor).sum(),
                lines.stream().mapToLong(LedgerLine::minor).sum(),
                delay(settled),
                term(invoices),
                invoices.size());
    }

    private static @Nullable Integer delay(List<Settled> settled) {
        BigDecimal numbers = BigDecimal.ZERO;
        long amounts = 0;
        for (Settled item : settled) {
            LedgerLine line = item.line();
            LocalDate due = DueDateRules.of(line.pieceDate(), line.text()).on();
            numbers = numbers.add(weighted(ChronoUnit.DAYS.between(due, item.on()), line.minor()));
            amounts += line.minor();
        }
        return average(numbers, amounts);
    }

    private static @Nullable Integer term(List<LedgerLine> invoices) {
        BigDecimal numbers = BigDecimal.ZERO;
        long amounts = 0;
        for (LedgerLine line : invoices) {
            DueDateRules.Due due = DueDateRules.of(line.pieceDate(), line.text());
            if (!due.estimated()) {
                numbers = numbers.add(weighted(ChronoUnit.DAYS.between(line.pieceDate(), due.on()), line.minor()));
                amounts += line.minor();
            }
        }
        return average(numbers, amounts);
    }

    private static BigDecimal weighted(long days, long minor) {
        return BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(minor));
    }

    private static @Nullable Integer average(BigDecimal numbers, long amounts) {
        return amounts == 0
                ? null
                : Rounding.divide(numbers, BigDecimal.valueOf(amounts), 0).intValueExact();
    }
}
