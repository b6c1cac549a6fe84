package fr.insegur.receivables.ledgerfile;

import java.text.Normalizer;
import java.util.Locale;

/** The columns of a FEC that an audit reads, in the order of the standard, with their place in it (art. A47 A-1 LPF). */
enum FecColumn {
    JOURNAL_CODE("JournalCode", 0, true),
    JOURNAL_LIB("JournalLib", 1, false),
    ECRITURE_NUM("EcritureNum", 2, true),
    ECRITURE_DATE("EcritureDate", 3, true),
    COMPTE_NUM("CompteNum", 4, true),
    COMPTE_LIB("CompteLib", 5, false),
    COMP_AUX_NUM("CompAuxNum", 6, false),
    COMP_AUX_LIB("CompAuxLib", 7, false),
    PIECE_REF("PieceRef", 8, false),
    PIECE_DATE("PieceDate", 9, false),
    ECRITURE_LIB("EcritureLib", 10, true),
    DEBIT("Debit", 11, false),
    CREDIT("Credit", 12, false),
    ECRITURE_LET("EcritureLet", 13, false),
    DATE_LET("DateLet", 14, false),
    VALID_DATE("ValidDate", 15, false),
    /** Stands with SENS for DEBIT and CREDIT in a variant of the standard. */
    MONTANT("Montant", -1, false),
    SENS("Sens", -1, false);

    private final String title;
    private final int place;
    private final boolean compulsory;

    FecColumn(String title, int place, boolean compulsory) {
        this.title = title;
        this.place = place;
        this.compulsory = compulsory;
    }

    /** As the standard writes it. */
    String title() {
        return title;
    }

    /** Where the standard puts it; negative where it depends. */
    int place() {
        return place;
    }

    boolean isCompulsory() {
        return compulsory;
    }

    /** Upper or lower case, accents, spaces and signs make no difference in a header. */
    static String fold(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
