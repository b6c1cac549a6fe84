package fr.insegur.quote.account;

/** The French VAT number of a company: FR, a key of two digits that follows from the SIREN, and the SIREN. */
final class VatNumberRules {
    private static final int MODULUS = 97;

    private VatNumberRules() {}

    /** @param siren nine digits */
    static String of(String siren) {
        int key = (12 + 3 * (Integer.parseInt(siren) % MODULUS)) % MODULUS;
        return "FR" + (key < 10 ? "0" : "") + key + siren;
    }
}
