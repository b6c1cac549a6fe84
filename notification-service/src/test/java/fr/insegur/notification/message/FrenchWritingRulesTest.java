package fr.insegur.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchWritingRulesTest {
    private static final String NBSP = "\u00a0";

    @Test
    void amountsHaveACommaNoBreakSpacesAndTheSign() {
        assertEquals("9" + NBSP + "000,00" + NBSP + "€", FrenchWritingRules.money(Money.eur("9000.00")));
        assertEquals(
                "1" + NBSP + "234" + NBSP + "567,08" + NBSP + "€", FrenchWritingRules.money(Money.eur("1234567.08")));
        assertEquals("0,05" + NBSP + "€", FrenchWritingRules.money(Money.eur("0.05")));
        assertEquals("-429,00" + NBSP + "€", FrenchWritingRules.money(Money.eur("-429.00")));
    }

    @Test
    void aCurrencyWithoutDecimalsIsWrittenWithout() {
        assertEquals("9" + NBSP + "000" + NBSP + "JPY", FrenchWritingRules.money(Money.of("9000", "JPY")));
    }

    @Test
    void ratesArePercentagesWithoutLossOfDigits() {
        assertEquals("90" + NBSP + "%", FrenchWritingRules.percent(new BigDecimal("0.90")));
        assertEquals("1" + NBSP + "%", FrenchWritingRules.percent(new BigDecimal("0.0100")));
        assertEquals("1,20" + NBSP + "%", FrenchWritingRules.percent(new BigDecimal("0.0120")));
        assertEquals("4,4375" + NBSP + "%", FrenchWritingRules.percent(new BigDecimal("0.044375")));
        assertEquals("0" + NBSP + "%", FrenchWritingRules.percent(new BigDecimal("0.00")));
    }

    @Test
    void theFirstOfAMonthIsAnOrdinal() {
        assertEquals("12 janvier 2026", FrenchWritingRules.date(LocalDate.of(2026, 1, 12)));
        assertEquals("1er août 2026", FrenchWritingRules.date(LocalDate.of(2026, 8, 1)));
    }

    @Test
    void daysHaveADecimalWhereTheyHaveOne() {
        assertEquals("57,3" + NBSP + "jours", FrenchWritingRules.days(new BigDecimal("57.3")));
        assertEquals("60" + NBSP + "jours", FrenchWritingRules.days(new BigDecimal("60.0")));
        assertEquals("2" + NBSP + "jours", FrenchWritingRules.days(new BigDecimal("1.95")));
        assertEquals("1,9" + NBSP + "jour", FrenchWritingRules.days(new BigDecimal("1.94")));
        assertEquals("0" + NBSP + "jour", FrenchWritingRules.days(new BigDecimal("0.0")));
    }
}
