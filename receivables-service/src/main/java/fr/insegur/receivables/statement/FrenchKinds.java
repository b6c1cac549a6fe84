package fr.insegur.receivables.statement;

import fr.insegur.receivables.ledger.EntryKind;
import org.jspecify.annotations.Nullable;

/** What entries are called on a statement that a client reads. */
final class FrenchKinds {
    private FrenchKinds() {}

    /** @param reversed what is taken back; absent unless it is a reversal */
    static String of(EntryKind kind, @Nullable EntryKind reversed) {
        return reversed == null ? word(kind) : "Extourne : " + word(reversed);
    }

    private static String word(EntryKind kind) {
        return switch (kind) {
            case ASSIGNMENT -> "Cession de facture";
            case RESERVE -> "Réserve retenue";
            case UNAVAILABLE -> "Part non financée";
            case FUND_RETAINED -> "Retenue pour le fonds de garantie";
            case SERVICE_FEE -> "Commission d'affacturage courue";
            case ADVANCE -> "Avance versée";
            case INTEREST -> "Intérêts de financement courus";
            case DEBTOR_PAYMENT -> "Règlement du débiteur";
            case DIRECT_PAYMENT -> "Règlement direct reçu par le client";
            case DIRECT_PAYMENT_RETURNED -> "Règlement direct restitué";
            case SET_OFF -> "Compensation d'un règlement direct";
            case CREDIT_NOTE -> "Avoir";
            case CREDIT_NOTE_SHARE -> "Retenue libérée par un avoir";
            case SHORT_PAYMENT -> "Écart de règlement";
            case DISPUTE -> "Blocage pour litige";
            case DISPUTE_RESOLVED -> "Litige résolu";
            case DEFINANCING -> "Définancement";
            case RETROCESSION -> "Rétrocession de facture";
            case GUARANTEE -> "Mise en jeu de la garantie";
            case UNCOVERED -> "Part non garantie";
            case INDEMNITY -> "Indemnité reçue";
            case WRITE_OFF -> "Créance irrécouvrable";
            case RELEASE -> "Retenues libérées";
            case FUND_TO_POOL -> "Fonds de garantie : facture soldée";
            case FEES_CHARGED -> "Commissions et intérêts prélevés";
            case BALANCE -> "Solde versé";
            case CLIENT_REPAYMENT -> "Remboursement par le client";
            case FUND_ADJUSTED -> "Ajustement du fonds de garantie";
            case FIXED_FEE -> "Frais de contrat";
            case ANNUAL_MINIMUM -> "Complément de minimum annuel";
            case RECEIPT_UNIDENTIFIED -> "Encaissement à identifier";
            case RECEIPT_ALLOCATED -> "Encaissement affecté";
            case SURPLUS_REFUNDED -> "Trop-perçu rendu au débiteur";
            case CONTRACT_BALANCE -> "Versement du disponible";
            case REVERSAL -> "Extourne";
        };
    }
}
