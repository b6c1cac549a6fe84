package fr.insegur.quote.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerAuditedTest {

    @Test
    void theTurnoverIsThatOfTheLastTwelveMonthsInWhateverOrderTheyCome() {
        List<LedgerAudited.MonthOfSales> months = Stream.concat(
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> new LedgerAudited.MonthOfSales(
                                        "2025-%02d".formatted(month), Money.eur("100.01"), 3)),
                        Stream.of(new LedgerAudited.MonthOfSales("2024-12", Money.eur("9999.99"), 50)))
                .toList();

        LedgerAudited audited = audited(months);

        assertEquals(Money.eur("1200.12"), audited.turnover());
        assertEquals(36, audited.invoices());
    }

    @Test
    void aYoungCompanyHasTheMonthsThatItHas() {
        LedgerAudited audited = audited(List.of(new LedgerAudited.MonthOfSales("2025-12", Money.eur("500.00"), 2)));

        assertEquals(Money.eur("500.00"), audited.turnover());
    }

    @Test
    void debtorsBeyondTheListedOnesAreCountedToo() {
        assertEquals(9, audited(List.of()).debtorCount());
    }

    private static LedgerAudited audited(List<LedgerAudited.MonthOfSales> sales) {
        return new LedgerAudited(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                LocalDate.of(2025, 12, 31),
                "B",
                Money.eur("100.00"),
                Money.eur("20.00"),
                Money.eur("70.00"),
                new BigDecimal("0.90"),
                new BigDecimal("57.3"),
                new BigDecimal("0.2"),
                new BigDecimal("0.1"),
                List.of(),
                sales,
                List.of(new LedgerAudited.DebtorRow(1), new LedgerAudited.DebtorRow(2)),
                new LedgerAudited.Rest(7));
    }
}
