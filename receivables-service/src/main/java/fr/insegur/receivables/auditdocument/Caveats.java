package fr.insegur.receivables.auditdocument;

import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.MetricCode;
import java.util.ArrayList;
import java.util.List;

/** What the reader must know before relying on the figures. */
final class Caveats {
    private Caveats() {}

    /** @param factoring accounts that speak of factoring; empty without any */
    static List<String> of(AuditView audit, Figures figures, String factoring) {
        List<String> caveats = new ArrayList<>();
        caveats.add(
                "Cet audit repose sur le seul fichier transmis – " + FrenchWords.of(audit.source()) + " – arrêté au "
                        + FrenchNumbers.longDay(audit.asOf()) + " ; les factures elles-mêmes n'ont pas été vues.");
        add(
                caveats,
                figures,
                MetricCode.ESTIMATED_DUE_SHARE,
                " de l'encours n'a ni échéance ni délai connu : l'échéance est alors estimée à 30 jours, comme le veut la loi à"
                        + " défaut d'accord.");
        add(
                caveats,
                figures,
                MetricCode.OPENING_SHARE,
                " de l'encours vient d'à-nouveaux non détaillés : l'âge réel de ces créances peut être plus ancien.");
        add(
                caveats,
                figures,
                MetricCode.OLDEST_FIRST_SHARE,
                " des règlements a été imputé sur la facture la plus ancienne, faute de lettrage, de référence ou de montant"
                        + " concordant.");
        if (!factoring.isEmpty()) {
            caveats.add("Des comptes évoquent un affacturage en cours : " + factoring
                    + ". Vérifiez quelles factures sont déjà cédées.");
        }
        caveats.add(
                "Les clients qui ne sont pas des entreprises (caisse, cartes bancaires, particuliers) sont écartés : un"
                        + " factor ne finance que des créances entre professionnels.");
        caveats.add(
                "La solvabilité des débiteurs et leurs éventuelles procédures collectives n'ont pas été vérifiées.");
        caveats.add(
                "Le montant finançable et la quotité sont indicatifs : chaque factor fixe ses conditions, ses plafonds et ses"
                        + " agréments par débiteur.");
        return caveats.stream().map(FrenchWords::typeset).toList();
    }

    private static void add(List<String> caveats, Figures figures, MetricCode share, String text) {
        if (figures.isAboveZero(share)) {
            caveats.add(figures.percent(share) + text);
        }
    }
}
