package fr.insegur.receivables.customer;

import fr.insegur.receivables.terms.TermCategory;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write for kinds, categories and countries, in French or as the API names them. */
final class CustomerWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final Map<String, CustomerKind> KINDS = Map.ofEntries(
            Map.entry("SOCIETE", CustomerKind.COMPANY),
            Map.entry("ENTREPRISE", CustomerKind.COMPANY),
            Map.entry("PROFESSIONNEL", CustomerKind.COMPANY),
            Map.entry("PRO", CustomerKind.COMPANY),
            Map.entry("SECTEUR PUBLIC", CustomerKind.PUBLIC),
            Map.entry("ADMINISTRATION", CustomerKind.PUBLIC),
            Map.entry("COLLECTIVITE", CustomerKind.PUBLIC),
            Map.entry("PARTICULIER", CustomerKind.INDIVIDUAL),
            Map.entry("CAISSE", CustomerKind.CASH),
            Map.entry("COMPTOIR", CustomerKind.CASH),
            Map.entry("GROUPE", CustomerKind.GROUP),
            Map.entry("INTRAGROUPE", CustomerKind.GROUP),
            Map.entry("INTRA GROUPE", CustomerKind.GROUP));
    private static final Map<String, TermCategory> CATEGORIES = Map.ofEntries(
            Map.entry("GENERALE", TermCategory.GENERAL),
            Map.entry("CAS GENERAL", TermCategory.GENERAL),
            Map.entry("FACTURE PERIODIQUE", TermCategory.PERIODIC_INVOICE),
            Map.entry("FACTURE RECAPITULATIVE", TermCategory.PERIODIC_INVOICE),
            Map.entry("RECAPITULATIVE", TermCategory.PERIODIC_INVOICE),
            Map.entry("PERIODIQUE", TermCategory.PERIODIC_INVOICE),
            Map.entry("DENREES PERISSABLES", TermCategory.PERISHABLE_FOOD),
            Map.entry("PRODUITS PERISSABLES", TermCategory.PERISHABLE_FOOD),
            Map.entry("PERISSABLE", TermCategory.PERISHABLE_FOOD),
            Map.entry("BETAIL", TermCategory.LIVE_CATTLE_FRESH_MEAT),
            Map.entry("VIANDE FRAICHE", TermCategory.LIVE_CATTLE_FRESH_MEAT),
            Map.entry("VIANDES FRAICHES", TermCategory.LIVE_CATTLE_FRESH_MEAT),
            Map.entry("SPIRITUEUX", TermCategory.SPIRITS),
            Map.entry("ALCOOLS", TermCategory.SPIRITS),
            Map.entry("VIN", TermCategory.WINE),
            Map.entry("VINS", TermCategory.WINE),
            Map.entry("TRANSPORTS", TermCategory.TRANSPORT),
            Map.entry("ESPACES VERTS", TermCategory.GARDEN),
            Map.entry("JARDIN", TermCategory.GARDEN),
            Map.entry("MATERIEL AGRICOLE", TermCategory.FARM_EQUIPMENT),
            Map.entry("AGROEQUIPEMENT", TermCategory.FARM_EQUIPMENT),
            Map.entry("CUIR", TermCategory.LEATHER),
            Map.entry("BIJOUTERIE", TermCategory.JEWELLERY),
            Map.entry("HORLOGERIE", TermCategory.JEWELLERY),
            Map.entry("JOUET", TermCategory.TOYS),
            Map.entry("JOUETS", TermCategory.TOYS),
            Map.entry("EXPORTATION", TermCategory.EXPORT),
            Map.entry("SECTEUR PUBLIC", TermCategory.PUBLIC),
            Map.entry("HOPITAL", TermCategory.PUBLIC_HOSPITAL),
            Map.entry("HOPITAL PUBLIC", TermCategory.PUBLIC_HOSPITAL),
            Map.entry("ENTREPRISE PUBLIQUE", TermCategory.PUBLIC_UNDERTAKING));
    private static final Map<String, String> COUNTRIES = countries();

    private CustomerWords() {}

    /** Upper case, without accents, each run of anything but letters and digits as one blank. */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return NOT_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    static Optional<CustomerKind> kind(String text) {
        String folded = folded(text);
        return Arrays.stream(CustomerKind.values())
                .filter(kind -> kind.name().equals(folded))
                .findFirst()
                .or(() -> Optional.ofNullable(KINDS.get(folded)));
    }

    static Optional<TermCategory> category(String text) {
        String folded = folded(text);
        return Arrays.stream(TermCategory.values())
                .filter(category -> folded(category.name()).equals(folded))
                .findFirst()
                .or(() -> Optional.ofNullable(CATEGORIES.get(folded)));
    }

    /** The two letters of a country that is written so, or by its name in French or English. */
    static Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(folded(text)));
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
            countries.put(folded(country.getDisplayCountry(Locale.FRENCH)), code);
        }
        // Last, so that no country's name hides another one's letters.
        for (String code : Locale.getISOCountries()) {
            countries.put(code, code);
        }
        return Map.copyOf(countries);
    }
}
