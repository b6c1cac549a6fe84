package fr.insegur.quote.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** French départements and their regions, since 2016. A region is as near as a factor may see before consent. */
public final class Departement {
    private static final Map<String, String> REGIONS = new HashMap<>();

    static {
        region("Auvergne-Rhône-Alpes", "01 03 07 15 26 38 42 43 63 69 73 74");
        region("Bourgogne-Franche-Comté", "21 25 39 58 70 71 89 90");
        region("Bretagne", "22 29 35 56");
        region("Centre-Val de Loire", "18 28 36 37 41 45");
        region("Corse", "2A 2B");
        region("Grand Est", "08 10 51 52 54 55 57 67 68 88");
        region("Hauts-de-France", "02 59 60 62 80");
        region("Île-de-France", "75 77 78 91 92 93 94 95");
        region("Normandie", "14 27 50 61 76");
        region("Nouvelle-Aquitaine", "16 17 19 23 24 33 40 47 64 79 86 87");
        region("Occitanie", "09 11 12 30 31 32 34 46 48 65 66 81 82");
        region("Pays de la Loire", "44 49 53 72 85");
        region("Provence-Alpes-Côte d’Azur", "04 05 06 13 83 84");
        region("Guadeloupe", "971");
        region("Martinique", "972");
        region("Guyane", "973");
        region("La Réunion", "974");
        region("Mayotte", "976");
    }

    private Departement() {}

    /** The region of a département's code such as 14 or 2A; empty when there is none of that code. */
    public static Optional<String> regionOf(String code) {
        return Optional.ofNullable(REGIONS.get(code));
    }

    private static void region(String name, String codes) {
        for (String code : codes.split(" ", -1)) {
            REGIONS.put(code, name);
        }
    }
}
