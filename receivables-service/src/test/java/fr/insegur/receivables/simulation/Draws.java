package fr.insegur.receivables.simulation;

import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Random contracts. */
final class Draws {
    static final LocalDate BEGINNING = LocalDate.of(2026, 1, 12);
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "JPY", "USD");

    private Draws() {}

    static Deal deal(Random random) {
        boolean indexed = random.nextInt(3) == 0;
        boolean guaranteed = random.nextInt(3) == 0;
        return new Deal(
                Currency.getInstance(any(random, CURRENCIES)),
                new BigDecimal(any(random, List.of("0.90", "0.85", "0.80", "1.00", "0.8333"))),
                new BigDecimal(any(random, List.of("0.0100", "0.0090", "0.0175", "0"))),
                random.nextBoolean() ? 0 : random.nextInt(3_000),
                any(random, List.of(FeeTiming.values())),
                new BigDecimal(any(random, List.of("0.20", "0.055", "0"))),
                changing(random),
                changing(random),
                !guaranteed || random.nextInt(4) == 0,
                new BigDecimal(guaranteed ? any(random, List.of("0.90", "0.95", "0.50")) : "0"),
                random.nextInt(60),
                random.nextBoolean(),
                changing(random, List.of("0.0500", "0.0444", "0.0125", "0.0999"), random.nextInt(3)),
                indexed ? fixings(random) : new TreeMap<>(),
                changing(random, List.of("0", "0.20", "0.10"), random.nextInt(8) == 0 ? 1 : 0));
    }

    private static NavigableMap<LocalDate, BigDecimal> changing(Random random, List<String> rates, int times) {
        NavigableMap<LocalDate, BigDecimal> changes = Deal.always(any(random, rates));
        for (int time = 0; time < times; time++) {
            changes.put(BEGINNING.plusDays(random.nextInt(300)), new BigDecimal(any(random, rates)));
        }
        return changes;
    }

    private static NavigableMap<LocalDate, Boolean> changing(Random random) {
        NavigableMap<LocalDate, Boolean> changes = Deal.always(random.nextInt(3) == 0);
        if (random.nextInt(4) == 0) {
            changes.put(BEGINNING.plusDays(random.nextInt(300)), random.nextBoolean());
        }
        return changes;
    }

    private static NavigableMap<LocalDate, BigDecimal> fixings(Random random) {
        NavigableMap<LocalDate, BigDecimal> fixings = new TreeMap<>();
        LocalDate day = BEGINNING.minusDays(random.nextInt(60) - 20L);
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            fixings.put(day, new BigDecimal(any(random, List.of("0.02024", "0.0317", "0.00001", "-0.0054"))));
            day = day.plusDays(1 + random.nextInt(90));
        }
        return fixings;
    }

    static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
