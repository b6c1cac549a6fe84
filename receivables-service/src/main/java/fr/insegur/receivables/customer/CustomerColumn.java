package fr.insegur.receivables.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a file of customers, by the names that people give them, folded as {@link CustomerWords#folded} does. */
enum CustomerColumn {
    CODE(
            "code",
            LedgerCustomerRequest.LONGEST_CODE,
            "CODE CLIENT",
            "COMPTE",
            "COMPTE CLIENT",
            "COMPTE AUXILIAIRE",
            "COMPAUXNUM"),
    NAME(
            "nom",
            LedgerCustomerRequest.LONGEST_TEXT,
            "RAISON SOCIALE",
            "CLIENT",
            "NOM DU CLIENT",
            "LIBELLE",
            "COMPAUXLIB"),
    SIREN("siren", 30, "SIRET", "SIREN SIRET", "NUMERO SIREN", "N SIREN"),
    COUNTRY("pays", 60, "CODE PAYS"),
    ADDRESS("adresse", LedgerCustomerRequest.LONGEST_TEXT, "RUE", "ADRESSE 1"),
    POSTAL_CODE("code postal", LedgerCustomerRequest.LONGEST_POSTAL_CODE, "CP"),
    CITY("ville", LedgerCustomerRequest.LONGEST_CITY, "COMMUNE"),
    EMAIL("email", LedgerCustomerRequest.LONGEST_EMAIL, "E MAIL", "MAIL", "COURRIEL", "ADRESSE ELECTRONIQUE"),
    PHONE("telephone", 30, "TEL", "NUMERO DE TELEPHONE"),
    TERM(
            "delai",
            80,
            "CONDITIONS",
            "DELAI CONDITIONS",
            "DELAI DE PAIEMENT",
            "CONDITIONS DE PAIEMENT",
            "CONDITIONS DE REGLEMENT"),
    CATEGORY("categorie", 60, "SECTEUR"),
    KIND("type", 30, "NATURE", "TYPE DE CLIENT"),
    GROUP_SIREN("siren groupe", 30, "SIREN DU GROUPE", "GROUPE");

    private final String heading;
    private final int longest;
    private final List<String> otherNames;

    CustomerColumn(String heading, int longest, String... otherNames) {
        this.heading = heading;
        this.longest = longest;
        this.otherNames = List.of(otherNames);
    }

    /** As issues name it. */
    String heading() {
        return heading;
    }

    /** Characters of a value. */
    int longest() {
        return longest;
    }

    static Optional<CustomerColumn> named(String header) {
        String folded = CustomerWords.folded(header);
        return Arrays.stream(values())
                .filter(column ->
                        CustomerWords.folded(column.heading).equals(folded) || column.otherNames.contains(folded))
                .findFirst();
    }
}
