package fr.insegur.receivables.audit;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.audit.AuditedItem.ItemExclusion;
import fr.insegur.receivables.matching.OpenItem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What clients read of an audit outside its figures. */
public final class FrenchTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FrenchTexts() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For a cell: digits and a decimal comma. */
    static String amount(Money amount) {
        return amount.amount().toPlainString().replace('.', ',');
    }

    public static String of(DueDateRules.Source source) {
        return switch (source) {
            case LIST -> "fichier";
            case CUSTOMER_TERM -> "délai convenu avec le client";
            case LABEL -> "libellé de l'écriture";
            case DEFAULT_TERM -> "délai habituel de l'entreprise";
            case LAW -> "estimée (30 jours, loi)";
        };
    }

    public static String of(OpenItem.Nature nature) {
        return switch (nature) {
            case INVOICE -> "facture";
            case OPENING -> "à-nouveau";
            case BILL -> "effet à recevoir";
            case DOUBTFUL -> "créance douteuse";
            case ADVANCE -> "facture d'acompte";
            case RETURNED_PAYMENT -> "règlement rejeté ou remboursé";
            case OTHER -> "autre débit";
        };
    }

    public static String of(ItemExclusion exclusion) {
        return switch (exclusion) {
            case NONE -> "oui";
            case DOUBTFUL -> "non : créance douteuse";
            case INTERCOMPANY -> "non : société du groupe";
            case ADVANCE_BILLING -> "non : facture d'acompte";
            case NOT_AN_INVOICE -> "non : pas une facture";
            case OVERDUE -> "non : échue";
        };
    }
}
