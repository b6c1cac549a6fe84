package fr.insegur.fec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Company names that sound Norman and are put together from syllables, so that they belong to nobody. */
final class InventedNames {

    private static final List<String> STARTS = List.of(
            "Ango", "Bréti", "Catte", "Doude", "Englé", "Fervi", "Goubé", "Hauti", "Iquelo", "Jumi", "Livaro", "Morti",
            "Norolo", "Ourvi", "Périe", "Quetti", "Ravené", "Sotte", "Tourlo", "Valmo");
    private static final List<String> ENDS = List.of(
            "bosc", "court", "fleur", "hougue", "lande", "mare", "mesnil", "tot", "val", "vast", "ville", "dalle");

    private final Draws draws;
    private final Set<String> taken = new HashSet<>();

    InventedNames(Draws draws) {
        this.draws = draws;
    }

    /** A name that was not given before, such as "Brasserie Gouberville". */
    String next(List<String> trades) {
        String base = draws.oneOf(trades) + " " + draws.oneOf(STARTS) + draws.oneOf(ENDS);
        String name = base;
        for (int copy = 2; !taken.add(name); copy++) {
            name = base + " " + copy;
        }
        return name;
    }
}
