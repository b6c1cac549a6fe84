package fr.insegur.receivables.customer;

/** What can be wrong with a file of customers, in words for the client. */
enum CsvIssueCode {
    FILE_EMPTY("Le fichier est vide."),
    FILE_NOT_TEXT("Le fichier n'est pas un fichier CSV : il contient des caractères qui ne sont pas du texte."),
    CODE_COLUMN_MISSING(
            "L'en-tête ne comporte pas de colonne « code » : la première ligne doit nommer les colonnes, séparées par un"
                    + " point-virgule, une virgule ou une tabulation."),
    COLUMN_TWICE("Deux colonnes de l'en-tête désignent la même donnée."),
    NO_LINE("Le fichier ne contient aucun client sous son en-tête."),
    TOO_MANY_LINES("Le fichier contient plus de lignes qu'il n'est possible d'en traiter en une fois."),
    TOO_MANY_CUSTOMERS("Avec ce fichier, le nombre de clients dépasserait le maximum autorisé."),
    LINE_TOO_LONG("Une ligne est anormalement longue : un guillemet n'est peut-être pas refermé."),
    FIELD_COUNT("La ligne n'a pas le même nombre de champs que l'en-tête."),
    CODE_MISSING("Le code du client est obligatoire."),
    CODE_TWICE("Ce code figure déjà plus haut dans le fichier."),
    VALUE_TOO_LONG("La valeur est trop longue."),
    VALUE_CONTROL("La valeur contient un caractère de contrôle ou un saut de ligne."),
    VALUE_HOLDS_IBAN("Un numéro de compte bancaire (IBAN) n'a pas sa place dans ce fichier."),
    SIREN_INVALID("Le SIREN doit comporter neuf chiffres dont la clé de contrôle est exacte."),
    SIREN_NOT_ALLOWED("Un particulier ou une caisse n'a pas de SIREN."),
    COUNTRY_UNKNOWN("Le pays est inconnu : indiquez son code à deux lettres ou son nom en français."),
    EMAIL_INVALID("L'adresse électronique n'est pas valide."),
    PHONE_INVALID("Le numéro de téléphone n'est pas valide : indiquez-le au format français ou international."),
    TERM_UNREADABLE(
            "Le délai de paiement n'est pas compris : écrivez par exemple « 60 jours », « 45 jours fin de mois » ou"
                    + " « comptant »."),
    CATEGORY_UNKNOWN("La catégorie est inconnue."),
    KIND_UNKNOWN("Le type est inconnu : indiquez société, public, particulier, caisse ou groupe.");

    private final String message;

    CsvIssueCode(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
