package fr.insegur.partner.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final Money ASKED = Money.eur("15000.00");

    @Test
    void aFactorMayGrantLessOrMoreThanWasAsked() {
        assertEquals(Optional.empty(), LimitRules.wrongField(ASKED, Money.eur("0.01"), TODAY, TODAY));
        assertEquals(Optional.empty(), LimitRules.wrongField(ASKED, Money.eur("20000.00"), null, TODAY));
    }

    @Test
    void aGrantedAmountIsMoreThanZeroInTheCurrencyAsked() {
        assertEquals(Optional.of("amount"), LimitRules.wrongField(ASKED, null, null, TODAY));
        assertEquals(Optional.of("amount"), LimitRules.wrongField(ASKED, Money.eur("0.00"), null, TODAY));
        assertEquals(Optional.of("amount"), LimitRules.wrongField(ASKED, Money.of("10.00", "CHF"), null, TODAY));
    }

    @Test
    void aLimitEndsWithinTenYears() {
        assertEquals(Optional.empty(), LimitRules.wrongField(ASKED, ASKED, LocalDate.of(2036, 1, 12), TODAY));
        assertEquals(Optional.of("expiresOn"), LimitRules.wrongField(ASKED, ASKED, LocalDate.of(2036, 1, 13), TODAY));
        assertEquals(
                Optional.of("expiresOn"), LimitRules.wrongField(ASKED, ASKED, LocalDate.of(10_000_000, 1, 1), TODAY));
    }

    @Test
    void aLimitDoesNotEndInThePast() {
        assertEquals(Optional.of("expiresOn"), LimitRules.wrongField(ASKED, ASKED, LocalDate.of(2026, 1, 11), TODAY));
    }
}
