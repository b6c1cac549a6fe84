package fr.insegur.quote.montage;

/** The kinds of factoring that partners offer (domain.md 1.1). */
public enum Product {
    FULL("Affacturage classique"),
    FORFAIT("Affacturage forfaitaire"),
    NNG("Affacturage notifié, géré par l’entreprise"),
    CONF("Affacturage confidentiel"),
    SPOT("Financement de factures à l’unité"),
    BALANCE("Cession globale du poste clients");

    private final String label;

    Product(String label) {
        this.label = label;
    }

    /** Its name for a client, in French. */
    public String label() {
        return label;
    }

    /** Whether the debtors are told that they have to pay the factor. */
    public boolean notifiesDebtors() {
        return this != CONF;
    }
}
