package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.AuditReport.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DsoRulesTest {
    private static final LocalDate END_OF_AUGUST = LocalDate.of(2025, 8, 31);
    private static final List<Month> SALES = List.of(month(6, 100_000), month(7, 80_000), month(8, 60_000));

    @Test
    void aHundredAndSeventyThousandOutstandingIsExhaustedIn71Days() {
        DsoRules.Countback dso = DsoRules.countback(17_000_000, SALES, END_OF_AUGUST);
        assertEquals(new BigDecimal("71.0"), dso.days());
        assertFalse(dso.beyondHistory());
    }

    @Test
    void whenTheSalesRunOutTheFigureIsAtLeastTheHistory() {
        DsoRules.Countback dso = DsoRules.countback(24_000_001, SALES, END_OF_AUGUST);
        assertEquals(new BigDecimal("92.0"), dso.days());
        assertTrue(dso.beyondHistory());
    }

    @Test
    void theMonthUnderWayCountsAsFarAsItHasGone() {
        assertEquals(
                new BigDecimal("5.0"),
                DsoRules.countback(3_000_000, SALES, LocalDate.of(2025, 8, 10)).days());
    }

    @Test
    void nothingOutstandingIsZeroDays() {
        assertEquals(
                new BigDecimal("0.0"),
                DsoRules.countback(0, SALES, END_OF_AUGUST).days());
    }

    @Test
    void theSimpleFigureIsOutstandingOverTheSalesOfTheYear() {
        assertEquals(new BigDecimal("60.8"), DsoRules.simple(20_000_000, 120_000_000, 365));
    }

    @Test
    void withSalesNextToNothingThereIsNoSimpleFigure() {
        assertNull(DsoRules.simple(20_000_000, 0, 365));
        assertEquals(new BigDecimal("9999.9"), DsoRules.simple(999_990, 36_500, 365));
        assertNull(DsoRules.simple(1_000_000, 36_500, 365));
        assertNull(DsoRules.simple(100_000_000_000L, 1, 365));
    }

    private static Month month(int month, long euros) {
        return new Month(YearMonth.of(2025, month), euros * 100, null, 0, 10, 0, 0, null);
    }
}
