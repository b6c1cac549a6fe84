package fr.insegur.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void anAmountIsKeptInCents() {
        assertEquals(900_000, Money.eur("9000.00").minor());
        assertEquals("9000.00", Money.eur("9000").amount().toPlainString());
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreRefusedAndNotRounded() {
        assertThrows(IllegalArgumentException.class, () -> Money.eur("0.001"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1.5", "JPY"));
    }

    @Test
    void aHalfCentIsRoundedAwayFromZero() {
        assertEquals(Money.eur("0.03"), Money.eur("0.05").times(new BigDecimal("0.5")));
        assertEquals(Money.eur("-0.03"), Money.eur("-0.05").times(new BigDecimal("0.5")));
        assertEquals(Money.eur("0.02"), Money.eur("0.05").times(new BigDecimal("0.49")));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThrows(IllegalArgumentException.class, () -> Money.eur("1").plus(Money.of("1", "USD")));
        assertThrows(IllegalArgumentException.class, () -> Money.eur("1").compareTo(Money.of("1", "USD")));
    }

    @Test
    void anOverflowFailsInsteadOfWrapping() {
        Money most = Money.ofMinor(Long.MAX_VALUE, EUR);
        assertThrows(ArithmeticException.class, () -> most.plus(Money.eur("0.01")));
        assertThrows(ArithmeticException.class, () -> most.times(BigDecimal.TEN));
    }

    @Test
    void theLastPartOfASplitTakesTheRemainder() {
        assertEquals(
                List.of(Money.eur("33.33"), Money.eur("33.33"), Money.eur("33.34")),
                Money.eur("100.00").split(3));
    }

    @Test
    void thePartsOfAnySplitAddUpToTheWhole() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            Money whole = Money.ofMinor(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), EUR);
            assertEquals(whole, Money.sum(EUR, whole.split(1 + random.nextInt(50))), "seed " + seed);
        }
    }
}
