package fr.insegur.receivables.remittance;

import java.util.Set;

/** Where French commercial law is the one to be expected. */
final class FrenchLaw {
    private static final Set<String> COUNTRIES = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF");

    private FrenchLaw() {}

    static boolean applies(String country) {
        return COUNTRIES.contains(country);
    }
}
