package fr.insegur.receivables.ledgerfile;

/** What can be wrong with an accounting file, in words for the client. */
public enum FileIssueCode {
    NOT_A_FEC(
            Severity.ERROR,
            "Le format du fichier n'est pas reconnu : ce n'est ni un FEC (18 colonnes séparées par une tabulation ou une barre"
                    + " verticale), ni une balance âgée, ni une liste de factures avec une ligne d'en-tête."),
    COLUMN_MISSING(Severity.ERROR, "Une colonne obligatoire manque dans l'en-tête."),
    LINE_TOO_LONG(Severity.ERROR, "Une ligne est anormalement longue : le fichier est illisible."),
    TOO_MANY_LINES(Severity.ERROR, "Le fichier contient plus de lignes qu'il n'est possible d'en traiter."),
    FEC_AS_XML(
            Severity.ERROR,
            "Le FEC est au format XML : exportez-le au format texte (colonnes séparées par une tabulation ou une barre"
                    + " verticale)."),
    TOO_MANY_CUSTOMERS(
            Severity.ERROR, "Le fichier contient plus de comptes de tiers qu'il n'est possible d'en traiter."),
    YEARS_OVERLAP(
            Severity.ERROR,
            "Les fichiers couvrent des périodes qui se chevauchent : déposez un seul fichier par exercice, sans doublon."),
    FIELD_COUNT(Severity.ERROR, "La ligne n'a pas le même nombre de champs que l'en-tête."),
    ACCOUNT_INVALID(Severity.ERROR, "Le numéro de compte manque."),
    ACCOUNT_UNUSUAL(Severity.WARNING, "Le numéro de compte ne commence pas par trois chiffres."),
    DATE_INVALID(Severity.ERROR, "La date n'existe pas ou n'est pas au format AAAAMMJJ."),
    AMOUNT_INVALID(Severity.ERROR, "Le montant n'est pas un nombre à virgule décimale, sans séparateur de milliers."),
    DECIMAL_DOT(Severity.ERROR, "Le montant utilise un point décimal au lieu d'une virgule."),
    DECIMAL_DOT_ACCEPTED(Severity.WARNING, "Le montant utilise un point décimal, lu comme une virgule."),
    AMOUNT_ZERO(Severity.WARNING, "La ligne n'a ni débit ni crédit."),
    AMOUNT_TOO_PRECISE(Severity.ERROR, "Le montant a plus de deux décimales."),
    SENS_INVALID(Severity.ERROR, "Le sens n'est ni D, ni C, ni +1, ni -1."),
    DEBIT_AND_CREDIT(Severity.WARNING, "La ligne porte à la fois un débit et un crédit."),
    FIELD_EMPTY(Severity.WARNING, "Un champ obligatoire du FEC est vide."),
    LINE_BLANK(Severity.INFO, "La ligne est vide."),
    NOT_UTF8(
            Severity.WARNING,
            "Le fichier s'annonce en UTF-8, mais cette ligne ne l'est pas : certains caractères peuvent être illisibles."),
    PIECE_DATE_INVALID(Severity.WARNING, "La date de pièce n'est pas lisible ; la date d'écriture est utilisée."),
    ENTRY_UNBALANCED(Severity.WARNING, "L'écriture qui commence à cette ligne n'est pas équilibrée."),
    CHAIN_DIFFERENCE(
            Severity.WARNING,
            "Pour ce client, l'à-nouveau ne correspond pas au solde de l'exercice précédent ; l'écart est repris."),
    LIST_COLUMN_MISSING(
            Severity.ERROR,
            "La liste doit indiquer au moins le client, le montant ou le reste dû, et une date (facture ou échéance)."),
    LIST_CUSTOMER_MISSING(Severity.ERROR, "La ligne n'indique pas de client."),
    LIST_DATE_MISSING(Severity.ERROR, "La ligne n'a ni date de facture ni date d'échéance."),
    OPEN_ABOVE_AMOUNT(Severity.WARNING, "Le reste dû dépasse le montant de la facture."),
    FILE_UNBALANCED(Severity.ERROR, "Le total des débits diffère du total des crédits de plus d'un euro."),
    TOO_MANY_BAD_LINES(Severity.ERROR, "Plus de 5 % des lignes sont illisibles."),
    NO_CUSTOMER_LINE(Severity.ERROR, "Le fichier ne contient aucune ligne de compte client (411, 413, 416)."),
    PROCESSING_FAILED(
            Severity.ERROR,
            "Le fichier n'a pas pu être traité à la suite d'un incident de notre côté : déposez-le de nouveau."
                    + " Si l'incident se répète, contactez votre courtier."),

    // What an upload is, before anything of it is read as accounting.
    ARCHIVE_TRUNCATED(
            Severity.ERROR, "L'archive est incomplète ou endommagée : recréez-la, puis déposez-la de nouveau."),
    ARCHIVE_RATIO(
            Severity.ERROR,
            "L'archive contient démesurément plus de données qu'elle ne pèse : son contenu n'est pas un fichier comptable."),
    ARCHIVE_TOO_LARGE(Severity.ERROR, "Une fois décompressé, le contenu de l'archive dépasse la taille autorisée."),
    ARCHIVE_ENTRIES(Severity.ERROR, "L'archive contient trop de fichiers."),
    ARCHIVE_EMPTY(Severity.ERROR, "L'archive ne contient aucun fichier."),
    ARCHIVE_NESTED(
            Severity.ERROR,
            "L'archive contient une autre archive ou un classeur : seuls des fichiers texte y sont acceptés."),
    ARCHIVE_ENCRYPTED(Severity.ERROR, "L'archive est protégée par un mot de passe : déposez-la sans protection."),
    ARCHIVE_NAME(
            Severity.ERROR,
            "L'archive contient un nom de fichier interdit : chemin absolu, remontée de dossier ou doublon."),
    ARCHIVE_UNSUPPORTED(Severity.ERROR, "Ce type d'archive n'est pas pris en charge : utilisez le format .zip ou .gz."),
    PDF_FILE(
            Severity.ERROR,
            "Le fichier est un document PDF : exportez vos écritures au format texte (FEC ou CSV) depuis votre logiciel comptable."),
    OFFICE_FILE(
            Severity.ERROR,
            "Le fichier est un document bureautique (Excel, par exemple) : enregistrez-le au format CSV ou exportez le FEC."),
    IMAGE_FILE(Severity.ERROR, "Le fichier est une image : exportez vos écritures au format texte (FEC ou CSV)."),
    BINARY_FILE(
            Severity.ERROR,
            "Le fichier n'est pas un fichier texte : exportez vos écritures au format FEC ou CSV depuis votre logiciel comptable.");

    /** How grave it is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    private final Severity severity;
    private final String message;

    FileIssueCode(Severity severity, String message) {
        this.severity = severity;
        this.message = message;
    }

    public Severity severity() {
        return severity;
    }

    public String message() {
        return message;
    }
}
