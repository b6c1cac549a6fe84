package fr.insegur.receivables.remittance;

/** What can be wrong with a remittance as a file, in words for the client. */
enum RemittanceIssueCode {
    FILE_EMPTY("Le fichier est vide."),
    FILE_NOT_TEXT("Le fichier n'est pas un fichier CSV : il contient des caractères qui ne sont pas du texte."),
    NO_LINE("Le fichier ne contient aucune facture sous son en-tête."),
    TOO_MANY_LINES("Le fichier contient plus de 10 000 factures : partagez-le en plusieurs remises."),
    LINE_TOO_LONG("Une ligne est anormalement longue : un guillemet n'est peut-être pas refermé."),
    FIELD_COUNT("La ligne n'a pas le même nombre de champs que l'en-tête."),
    COLUMN_MISSING("L'en-tête ne comporte pas cette colonne, qui est obligatoire."),
    COLUMN_UNKNOWN("Cette colonne est inconnue."),
    COLUMN_TWICE("Cette colonne figure deux fois dans l'en-tête."),
    VALUE_MISSING("La valeur est obligatoire."),
    VALUE_TOO_LONG("La valeur est trop longue."),
    VALUE_CONTROL("La valeur contient un caractère de contrôle ou un saut de ligne."),
    VALUE_HOLDS_IBAN("Un numéro de compte bancaire (IBAN) n'a pas sa place dans ce fichier."),
    DATE_INVALID("La date n'est pas valide : écrivez 2026-01-31 ou 31/01/2026, entre 1900 et 2099."),
    AMOUNT_INVALID(
            "Le montant n'est pas valide : écrivez par exemple 1234,56 ou 1234.56, sans plus de décimales que la devise"
                    + " ni plus de douze chiffres."),
    CURRENCY_UNKNOWN("La devise est inconnue : indiquez son code à trois lettres, par exemple EUR."),
    RATE_INVALID("Le taux n'est pas valide : écrivez par exemple 0,05 pour 5 %, et 0,50 au plus."),
    COUNTRY_INVALID("Le pays s'écrit par son code à deux lettres, par exemple FR."),
    SIREN_INVALID("Le SIREN comporte neuf chiffres."),
    WORD_UNKNOWN("Cette valeur n'est pas de celles que la colonne admet.");

    private final String message;

    RemittanceIssueCode(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
