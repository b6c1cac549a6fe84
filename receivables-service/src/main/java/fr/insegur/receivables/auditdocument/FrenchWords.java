package fr.insegur.receivables.auditdocument;

import fr.insegur.receivables.audit.AgeingRules.Bucket;
import fr.insegur.receivables.audit.AuditReport.ReconciledPart;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import org.jspecify.annotations.Nullable;

/** The audit's own words in French. */
final class FrenchWords {
    private static final String SP = String.valueOf(FrenchNumbers.SPACE);

    private FrenchWords() {}

    /** Spaces that French puts before signs do not break, so that no line starts with a colon or a per cent sign. */
    static String typeset(String text) {
        return text.replace(" :", SP + ":")
                .replace(" ;", SP + ";")
                .replace(" ?", SP + "?")
                .replace(" !", SP + "!")
                .replace(" %", SP + "%")
                .replace(" €", SP + "€")
                .replace("« ", "«" + SP)
                .replace(" »", SP + "»");
    }

    static String of(LedgerSource source) {
        return switch (source) {
            case FEC -> "fichier des écritures comptables (FEC)";
            case AGED_BALANCE -> "balance âgée";
            case INVOICE_LIST -> "liste de factures";
        };
    }

    static String of(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> "Non échu";
            case D1_30 -> "1 à 30 jours";
            case D31_60 -> "31 à 60 jours";
            case D61_90 -> "61 à 90 jours";
            case D91_180 -> "91 à 180 jours";
            case OVER_180 -> "Plus de 180 jours";
        };
    }

    static String of(StepName step) {
        return switch (step) {
            case GROSS -> "Factures et postes ouverts";
            case NOT_COMPANIES -> "Clients qui ne sont pas des entreprises";
            case DOUBTFUL -> "Créances douteuses";
            case INTERCOMPANY -> "Sociétés de votre groupe";
            case ADVANCE_BILLING -> "Factures d'acompte";
            case NOT_AN_INVOICE -> "Postes qui ne sont pas des factures";
            case OVERDUE -> "Factures échues";
            case UNALLOCATED_CREDITS -> "Règlements et avoirs non affectés";
            case CROSS_ACCOUNTS -> "Clients aussi fournisseurs (compensation)";
            case CONCENTRATION -> "Au-delà du plafond de concentration";
            case ELIGIBLE -> "Factures éligibles";
            case RESERVE -> "Réserve du factor (1 − quotité)";
            case FINANCEABLE -> "Finançable aujourd'hui";
        };
    }

    /** The reason of a deduction inside a sentence. */
    static String reason(StepName step) {
        return switch (step) {
            case NOT_COMPANIES -> "les clients qui ne sont pas des entreprises";
            case DOUBTFUL -> "les créances douteuses";
            case INTERCOMPANY -> "les factures aux sociétés de votre groupe";
            case ADVANCE_BILLING -> "les factures d'acompte";
            case NOT_AN_INVOICE -> "les postes qui ne sont pas des factures";
            case OVERDUE -> "les factures échues";
            case UNALLOCATED_CREDITS -> "les règlements et avoirs non affectés";
            case CROSS_ACCOUNTS -> "les clients qui sont aussi vos fournisseurs";
            case CONCENTRATION -> "la concentration sur un débiteur";
            case RESERVE -> "la réserve du factor";
            case GROSS, ELIGIBLE, FINANCEABLE -> throw new IllegalArgumentException(step + " is no deduction");
        };
    }

    static String of(ReconciledPart part) {
        return switch (part) {
            case ACCOUNT_411 -> "Comptes 411 (clients)";
            case ACCOUNT_413 -> "Comptes 413 (effets à recevoir)";
            case ACCOUNT_416 -> "Comptes 416 (clients douteux)";
            case ACCOUNT_418 -> "Comptes 418 (factures à établir)";
            case ACCOUNT_419 -> "Comptes 419 (clients créditeurs)";
            case TOTAL -> "Total des comptes clients du fichier";
            case EXCLUDED_418 -> "Écartés : factures à établir (418)";
            case EXCLUDED_419 -> "Écartés : clients créditeurs (419)";
            case EXCLUDED_NOT_COMPANIES -> "Écartés : clients qui ne sont pas des entreprises";
            case IN_SCOPE -> "Encours audité";
            case OPEN_ITEMS -> "dont postes ouverts";
            case UNALLOCATED_CREDITS -> "dont règlements et avoirs non affectés";
        };
    }

    static String of(Method method) {
        return switch (method) {
            case LISTED -> "Reste dû indiqué par le fichier";
            case LETTERING -> "Lettrage comptable soldé";
            case LETTERING_IN_PART -> "Lettrage comptable partiel";
            case ON_OPENING -> "Règlement lettré sur un à-nouveau";
            case REFERENCE_AND_AMOUNT -> "Référence de la facture et montant";
            case REFERENCE -> "Référence de la facture";
            case EXACT_AMOUNT -> "Montant identique";
            case RETURNED -> "Règlement rejeté ou remboursé";
            case SUM_OF_SEVERAL -> "Somme de plusieurs factures ou règlements";
            case OLDEST_FIRST -> "Facture la plus ancienne, faute de mieux";
        };
    }

    static String of(Confidence confidence) {
        return switch (confidence) {
            case A -> "ce que vos comptes disent eux-mêmes";
            case B -> "déduit avec de bonnes raisons";
            case C -> "estimé, à confirmer avec vous";
        };
    }

    static String of(@Nullable Rating rating) {
        return switch (rating) {
            case RED -> "Alerte";
            case AMBER -> "Vigilance";
            case GREEN -> "Favorable";
            case null -> "Information";
        };
    }

    /** For the style sheet. */
    static String style(@Nullable Rating rating) {
        return switch (rating) {
            case RED -> "red";
            case AMBER -> "amber";
            case GREEN -> "green";
            case null -> "plain";
        };
    }
}
