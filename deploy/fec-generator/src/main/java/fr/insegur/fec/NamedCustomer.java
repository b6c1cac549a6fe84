package fr.insegur.fec;

/**
 * A customer whose identity the caller chooses.
 *
 * @param name the label of its account in the file
 * @param siren nine digits, Luhn-valid; it is in the truth only, since a FEC carries no SIREN of customers
 */
public record NamedCustomer(String name, String siren) {

    public NamedCustomer {
        if (name.isBlank() || name.contains("\t")) {
            throw new IllegalArgumentException("A customer needs a name without tabs.");
        }
        if (!Siren.isValid(siren)) {
            throw new IllegalArgumentException("Not a valid SIREN: " + siren);
        }
    }
}
