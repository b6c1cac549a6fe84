package fr.insegur.quote.montage;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What quoting reads of an audit; the rows of single debtors are only counted. */
record LedgerAudited(
        @NotNull UUID auditId,
        @NotNull UUID clientId,
        @Nullable UUID quoteRequestId,
        @NotNull LocalDate asOf,
        @NotNull @Pattern(regexp = "[ABC]") String confidence,
        @NotNull Money outstanding,
        @NotNull Money overdue,
        @NotNull Money financeable,
        @NotNull @Rate BigDecimal suggestedAdvanceRate,
        @Nullable @Rate BigDecimal dsoDays,
        @NotNull @Rate BigDecimal top1Share,
        @NotNull @Rate BigDecimal lateShare,
        @NotEmpty List<@Valid AgeingBucket> ageing,
        @NotNull List<@Valid MonthOfSales> sales,
        @NotNull List<DebtorRow> debtors,
        @NotNull @Valid Rest rest) {
    private static final int MONTHS = 12;

    /** @param month such as 2025-01 */
    record MonthOfSales(
            @NotNull String month,
            @NotNull Money inclTax,
            @Min(0) int invoices) {}

    /** One debtor, of whom only the presence counts here. */
    record DebtorRow(int rank) {}

    /** The debtors beyond those that are listed. */
    record Rest(@Min(0) int debtors) {}

    /** The last twelve months, tax included. */
    Money turnover() {
        return Money.sum(
                outstanding.currency(),
                lastYear().stream().map(MonthOfSales::inclTax).toList());
    }

    int invoices() {
        return lastYear().stream().mapToInt(MonthOfSales::invoices).sum();
    }

    int debtorCount() {
        return debtors.size() + rest.debtors();
    }

    private List<MonthOfSales> lastYear() {
        return sales.stream()
                .sorted(Comparator.comparing(MonthOfSales::month).reversed())
                .limit(MONTHS)
                .toList();
    }
}
