package fr.insegur.fec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All customers, the biggest first; the sizes after the first fall off slowly, as they do in trade. */
final class CustomerBook {

    private static final long WHOLE = 1_000_000_000L;
    private static final int FIRST_INVENTED_SIREN = 99_900_001;

    private static final List<String> TRADES = List.of(
            "Brasserie",
            "Biscuiterie",
            "Boulangerie",
            "Cave",
            "Charcuterie",
            "Conserverie",
            "Épicerie",
            "Fromagerie",
            "Halles",
            "Hôtel",
            "Marée",
            "Primeurs",
            "Restaurant",
            "Restauration collective",
            "Supérette",
            "Traiteur");

    /** Repeated down the ranks, so that each size has its share of every habit. */
    private static final List<Habit> HABITS = List.of(
            Habit.ON_TIME,
            Habit.ON_TIME,
            Habit.LATE,
            Habit.ON_TIME,
            Habit.VERY_LATE,
            Habit.DISPUTING,
            Habit.ON_TIME,
            Habit.LATE,
            Habit.ON_TIME,
            Habit.ON_TIME,
            Habit.LATE,
            Habit.ON_TIME);

    private static final List<PaymentTerm> TERMS = List.of(
            PaymentTerm.END_OF_MONTH_45,
            PaymentTerm.END_OF_MONTH_45,
            PaymentTerm.END_OF_MONTH_45,
            PaymentTerm.DAYS_60,
            PaymentTerm.DAYS_60,
            PaymentTerm.DAYS_60,
            PaymentTerm.DAYS_45,
            PaymentTerm.DAYS_45,
            PaymentTerm.DAYS_30,
            PaymentTerm.DAYS_30,
            PaymentTerm.DAYS_30);

    private final List<Customer> customers;
    private final long[] cumulatedWeights;

    CustomerBook(GeneratorSettings settings, Draws draws) {
        InventedNames names = new InventedNames(draws);
        List<Customer> all = new ArrayList<>();
        for (int rank = 0; rank < settings.customers(); rank++) {
            all.add(
                    rank < settings.namedCustomers().size()
                            ? named(rank, settings.namedCustomers().get(rank))
                            : invented(rank, names, draws));
        }
        this.customers = List.copyOf(all);
        this.cumulatedWeights = cumulatedWeights(settings.customers(), settings.topCustomerShare());
    }

    List<Customer> all() {
        return customers;
    }

    /** Whether it sells to the company too, under this supplier account; null where it does not. */
    static @Nullable Party supplierAccount(Customer customer) {
        String code = customer.party().code();
        return code.endsWith("3") || code.endsWith("8")
                ? new Party("F9" + code.substring(2), customer.party().name())
                : null;
    }

    /** A customer drawn by its size. */
    Customer draw(Draws draws) {
        long position = draws.below(cumulatedWeights[cumulatedWeights.length - 1]);
        int found = Arrays.binarySearch(cumulatedWeights, position);
        return customers.get(found >= 0 ? found + 1 : -found - 1);
    }

    private static Customer named(int rank, NamedCustomer chosen) {
        PaymentTerm term = rank % 2 == 0 ? PaymentTerm.END_OF_MONTH_45 : PaymentTerm.DAYS_60;
        Party party = new Party(code(rank), chosen.name());
        return new Customer(party, chosen.siren(), term, Habit.ON_TIME, true, term.isEndOfMonth());
    }

    private static Customer invented(int rank, InventedNames names, Draws draws) {
        PaymentTerm term = draws.oneOf(TERMS);
        Party party = new Party(code(rank), names.next(TRADES));
        return new Customer(
                party,
                Siren.withKey(FIRST_INVENTED_SIREN + rank),
                term,
                HABITS.get(rank % HABITS.size()),
                draws.chance(650),
                term.isEndOfMonth() && draws.chance(600));
    }

    private static String code(int rank) {
        return "C%05d".formatted(rank + 1);
    }

    private static long[] cumulatedWeights(int count, BigDecimal topShare) {
        long top = topShare.multiply(BigDecimal.valueOf(WHOLE)).longValue();
        long[] parts = new long[count];
        long partsOfOthers = 0;
        for (int rank = 1; rank < count; rank++) {
            parts[rank] = WHOLE / (rank + 3);
            partsOfOthers += parts[rank];
        }
        parts[0] = Math.multiplyExact(partsOfOthers / 1000, top / 1000) / ((WHOLE - top) / 1000) * 1000;
        Arrays.parallelPrefix(parts, Long::sum);
        return parts;
    }
}
