package fr.insegur.receivables.monthclose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.FixedFees;
import fr.insegur.receivables.contract.ContractTerms.Fund;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.FundsUsedRules.Level;
import fr.insegur.receivables.ledger.JournalEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthEndRulesTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate START = LocalDate.of(2026, 1, 12);
    private static final Money NONE = Money.eur("0.00");

    @Test
    void whatTheFundHoldsBeyondItsTargetGoesBackFromItsPool() {
        assertEquals(
                List.of("FUND_ADJUSTED: CC -400.00, FDG 400.00"), entries(known("6000.00", "1000.00", "700.00", 0)));
        assertEquals(
                List.of("FUND_ADJUSTED: CC -300.00, FDG 300.00"), entries(known("6000.00", "1000.00", "300.00", 0)));
        assertEquals(List.of(), entries(known("12000.00", "1000.00", "300.00", 0)));
    }

    @Test
    void aPoolOfTheFundMakesTheInterestLessAndThatIsGivenBackAtOnce() {
        List<Level> invoices = List.of(new Level(LocalDate.of(2026, 4, 1), Money.eur("9000.00")));
        List<Level> all = List.of(new Level(LocalDate.of(2026, 4, 1), Money.eur("8000.00")));
        MonthEndRules.Known known = new MonthEndRules.Known(
                START, APRIL, invoices, all, NONE, NONE, Money.eur("10000.00"), Money.eur("1000.00"), NONE, 0, 0, null);
        // 30 days of 1 000.00 at 5 %: 4.17 less than the invoices bear themselves.
        assertEquals(List.of("INTEREST: ICR -4.17, PF 4.17", "FEES_CHARGED: CC -4.17, ICR 4.17"), entries(known));
    }

    @Test
    void whatTheYearsCommissionFallsShortOfItsMinimumIsBookedWithVat() {
        MonthEndRules.Known known = new MonthEndRules.Known(
                START, APRIL, List.of(), List.of(), NONE, NONE, NONE, NONE, NONE, 0, 0, Money.eur("700.00"));
        assertEquals(List.of("ANNUAL_MINIMUM: CC 600.00, PX -500.00, TVA -100.00"), entries(known));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12, 2027-01, 2026-01-12",
        "2026-01-12, 2027-02, ",
        "2026-01-12, 2026-12, ",
        "2026-01-12, 2028-01, 2027-01-12",
        "2026-01-01, 2026-12, 2026-01-01",
        "2026-01-01, 2027-01, ",
        "2024-02-29, 2025-02, 2024-02-29"
    })
    void aContractYearEndsOnTheDayBeforeAnAnniversary(LocalDate start, String month, LocalDate year) {
        assertEquals(Optional.ofNullable(year), MonthEndRules.endingYear(start, YearMonth.parse(month)));
    }

    private static MonthEndRules.Known known(String outstanding, String fund, String pool, int debtors) {
        return new MonthEndRules.Known(
                START,
                APRIL,
                List.of(),
                List.of(),
                NONE,
                NONE,
                Money.eur(outstanding),
                Money.eur(fund),
                Money.eur(pool),
                debtors,
                0,
                null);
    }

    private static List<String> entries(MonthEndRules.Known known) {
        return MonthEndRules.entries(TermsHistory.of(terms()), known, UUID::randomUUID).stream()
                .map(MonthEndRulesTest::text)
                .toList();
    }

    private static String text(JournalEntry entry) {
        return entry.kind() + ": "
                + String.join(
                        ", ",
                        entry.postings().stream()
                                .map(leg -> leg.account() + " "
                                        + leg.amount().amount().toPlainString())
                                .toList());
    }

    private static ContractTerms terms() {
        return new ContractTerms(
                NONE.currency(),
                new BigDecimal("0.90"),
                null,
                new BigDecimal("0.01"),
                null,
                new BigDecimal("0.05"),
                false,
                DayCount.ACT_360,
                new BigDecimal("0.20"),
                BigDecimal.ZERO,
                FeeTiming.AT_SETTLEMENT,
                List.of(),
                new Fund(new BigDecimal("0.10"), null, null),
                new FixedFees(null, null, null, Money.eur("1200.00")),
                Conduct.RECOURSE);
    }
}
