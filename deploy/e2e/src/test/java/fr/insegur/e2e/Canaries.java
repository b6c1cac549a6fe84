package fr.insegur.e2e;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;

/**
 * Values that are found nowhere else, one for each kind of what must not leak. Their letters are no hexadecimal digits, so that
 * no identifier or hash looks like one.
 *
 * @param name of a person
 * @param email and phone of the same person
 * @param reason what a client writes when it withdraws
 * @param opsReason what ops writes when it replays
 * @param label a debtor's name in a ledger that cannot be read
 * @param poison a value of an event that cannot be read
 */
record Canaries(
        String name,
        String email,
        String phone,
        String company,
        String debtor,
        String line,
        String iban,
        String reason,
        String opsReason,
        String label,
        String poison) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ghijklmnopqrstuvwxyz";

    static Canaries fresh() {
        return new Canaries(
                "Odile " + word(),
                word().toLowerCase(Locale.ROOT) + "@canari.example",
                "+33700" + digits(9),
                word() + " Négoce",
                word() + " Bois",
                "12 rue " + word(),
                iban(digits(21)),
                "retrait " + word(),
                "rejeu " + word(),
                word() + " Gros",
                word());
    }

    /** What to look for of each, in lower case: the part that nothing else has. */
    Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("name", last(name)),
                Map.entry("email", email.split("@", 2)[0]),
                Map.entry("phone", phone.substring(1)),
                Map.entry("company", first(company)),
                Map.entry("debtor", first(debtor)),
                Map.entry("line", last(line)),
                Map.entry("iban", iban.toLowerCase(Locale.ROOT)),
                Map.entry("reason", last(reason)),
                Map.entry("opsReason", last(opsReason)),
                Map.entry("label", first(label)),
                Map.entry("poison", poison.toLowerCase(Locale.ROOT)));
    }

    static String contactBody(String name, String email, String phone) {
        return "{\"name\":\"%s\",\"email\":\"%s\",\"phone\":\"%s\",\"channel\":\"EMAIL\"}"
                .formatted(name, email, phone);
    }

    static String quoteBody(String companyName, String activity) {
        return """
                {"siren": "732829320", "companyName": "%s", "activity": "%s", "departement": "14",
                 "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
                 "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
                 "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
                """.formatted(companyName, activity);
    }

    static String debtorBody(String name, String line) {
        return """
                {"siren": "%s", "name": "%s",
                 "address": {"line": "%s", "postalCode": "14000", "city": "Caen", "country": "FR"}}
                """.formatted("552100554", name, line);
    }

    private static String first(String text) {
        return text.substring(0, text.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String word() {
        StringBuilder word = new StringBuilder("K");
        for (int index = 0; index < 13; index++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int index = 0; index < count; index++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    /** A French account number with right check digits; F is 15 and R is 27 in their reckoning. */
    private static String iban(String account) {
        String number = account + "00";
        int rest = new BigInteger(number + "152700").mod(BigInteger.valueOf(97)).intValue();
        return "FR%02d%s".formatted(98 - rest, number);
    }
}
