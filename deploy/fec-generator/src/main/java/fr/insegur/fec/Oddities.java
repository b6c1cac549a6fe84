package fr.insegur.fec;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives some invoices another fate than the ordinary one, by the traits that are on. It has chances of its own, so that
 * without traits nothing changes.
 */
final class Oddities {

    /** How many thousandths of the ordinary invoices each trait concerns. */
    private static final Map<Trait, Integer> PER_MILLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Trait.BILLS, 120),
            Map.entry(Trait.DOUBTFUL, 40),
            Map.entry(Trait.WRITE_OFFS, 50),
            Map.entry(Trait.CREDIT_NOTES, 150),
            Map.entry(Trait.PARTIAL_PAYMENTS, 200),
            Map.entry(Trait.OVERPAYMENTS, 20),
            Map.entry(Trait.REFUNDS, 40),
            Map.entry(Trait.UNPAID_RETURNS, 80),
            Map.entry(Trait.NETTING, 300),
            Map.entry(Trait.FACTORING, 200)));

    private final GeneratorSettings settings;
    private final Draws draws;

    Oddities(GeneratorSettings settings) {
        this.settings = settings;
        this.draws = new Draws(settings.seed() * 31 + 3);
    }

    Fate fate(Fate ordinary, Customer customer, LocalDate issued) {
        if (!ordinary.ordinary()) {
            return ordinary;
        }
        for (Map.Entry<Trait, Integer> odd : PER_MILLE.entrySet()) {
            if (settings.has(odd.getKey()) && draws.chance(odd.getValue())) {
                List<Fate.Step> steps = steps(odd.getKey(), ordinary.end(), customer, issued);
                return steps == null ? ordinary : new Fate(false, false, steps);
            }
        }
        return ordinary;
    }

    private @Nullable List<Fate.Step> steps(Trait trait, LocalDate paid, Customer customer, LocalDate issued) {
        LocalDate soon = Season.workingDayFrom(issued.plusDays(draws.between(1, 8)));
        LocalDate late = Season.workingDayFrom(paid.plusDays(draws.between(60, 120)));
        return switch (trait) {
            case BILLS -> List.of(rest(soon, Fate.Kind.BILL));
            case DOUBTFUL -> List.of(rest(late, Fate.Kind.DOUBTFUL));
            case WRITE_OFFS -> List.of(Fate.receipt(paid, draws.between(500, 950)), rest(late, Fate.Kind.WRITE_OFF));
            case CREDIT_NOTES -> List.of(Fate.creditNote(soon, draws.between(50, 400)), Fate.receipt(paid, Fate.REST));
            case PARTIAL_PAYMENTS ->
                List.of(
                        Fate.receipt(paid, draws.between(200, 450)),
                        Fate.receipt(paid.plusDays(20), draws.between(150, 400)),
                        Fate.receipt(paid.plusDays(draws.between(45, 100)), Fate.REST));
            case OVERPAYMENTS, REFUNDS -> List.of(rest(paid, Fate.Kind.OVERPAYMENT));
            case UNPAID_RETURNS ->
                List.of(
                        Fate.receipt(paid, Fate.REST),
                        rest(Season.workingDayFrom(paid.plusDays(draws.between(4, 9))), Fate.Kind.RETURN),
                        Fate.receipt(paid.plusDays(draws.between(25, 70)), Fate.REST));
            case NETTING ->
                CustomerBook.supplierAccount(customer) == null
                        ? null
                        : List.of(rest(Season.workingDayFrom(issued.plusDays(25)), Fate.Kind.NETTING));
            case FACTORING -> List.of(rest(soon, Fate.Kind.FACTORED));
            default -> throw new IllegalStateException(trait + " is no fate of an invoice");
        };
    }

    private static Fate.Step rest(LocalDate on, Fate.Kind kind) {
        return new Fate.Step(on, kind, Fate.REST);
    }
}
