package fr.insegur.receivables.auditdocument;

import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures say, in plain sentences: what is red first, then amber, then what is good; five at most. The rating of a figure is the audit's own; this only puts it into words.
 */
final class Findings {
    private static final int MOST = 5;
    /** Above this share of estimated due dates everything that depends on them is a guess. */
    private static final BigDecimal MANY_ESTIMATES = new BigDecimal("0.30");

    private final Figures figures;
    private final String topDebtor;
    private final List<Finding> found = new ArrayList<>();

    /** @param rating absent for what is for information */
    record Finding(
            @Nullable Rating rating, String text, @Nullable Confidence confidence) {}

    private Findings(Figures figures, String topDebtor) {
        this.figures = figures;
        this.topDebtor = topDebtor;
    }

    /** @param topDebtor who owes most; empty where that is not sure */
    static List<Finding> of(Figures figures, String topDebtor) {
        return new Findings(figures, topDebtor).chosen();
    }

    private List<Finding> chosen() {
        concentration();
        severelyLate();
        dsoOverTerm();
        legalTerms();
        dilution();
        advances();
        factoring();
        crossAccounts();
        estimates();
        late();
        List<Finding> sorted = found.stream()
                .sorted(Comparator.comparingInt(finding -> order(finding.rating())))
                .toList();
        return sorted.subList(0, Math.min(sorted.size(), MOST));
    }

    private void concentration() {
        Rating rating = figures.rating(MetricCode.TOP1_OPEN);
        if (!isBad(rating) && isBad(figures.rating(MetricCode.HHI_OPEN))) {
            add(
                    MetricCode.HHI_OPEN,
                    "Peu de débiteurs portent votre encours : l'indice de concentration est de "
                            + figures.count(MetricCode.HHI_OPEN)
                            + " sur 10"
                            + FrenchNumbers.SPACE
                            + "000. La défaillance de l'un d'eux pèserait lourd.");
            return;
        }
        String named = topDebtor.isEmpty() ? "" : ", " + topDebtor + ",";
        add(
                MetricCode.TOP1_OPEN,
                "Votre premier débiteur" + named + " représente " + figures.percent(MetricCode.TOP1_OPEN)
                        + switch (rating) {
                            case RED ->
                                " de l'encours : les factors plafonnent ce qu'ils financent sur un seul débiteur.";
                            case AMBER ->
                                " de l'encours : une part peut dépasser ce qu'un factor finance sur un seul débiteur.";
                            case GREEN -> " de l'encours : aucun débiteur ne pèse trop lourd.";
                            case null -> " de l'encours.";
                        });
    }

    private void severelyLate() {
        Rating rating = figures.rating(MetricCode.SEVERELY_LATE_SHARE);
        String share = figures.percent(MetricCode.SEVERELY_LATE_SHARE);
        add(
                MetricCode.SEVERELY_LATE_SHARE,
                isBad(rating)
                        ? share
                                + " de l'encours a plus de 30 jours de retard : ces factures ne sont pas finançables, et la quotité"
                                + " suggérée en tient compte."
                        : share
                                + " de l'encours seulement a plus de 30 jours de retard : vos impayés anciens sont contenus.");
    }

    private void dsoOverTerm() {
        if (figures.value(MetricCode.DSO_OVER_TERM) == null) {
            return;
        }
        boolean below = figures.valueOrZero(MetricCode.DSO_OVER_TERM).signum() <= 0;
        String days = figures.days(MetricCode.DSO_OVER_TERM) + " jours";
        add(
                MetricCode.DSO_OVER_TERM,
                isBad(figures.rating(MetricCode.DSO_OVER_TERM))
                        ? "Votre délai moyen d'encaissement (DSO) dépasse de " + days
                                + " le délai convenu avec vos clients : une relance plus suivie libérerait de la trésorerie."
                        : "Votre délai moyen d'encaissement (DSO) est proche du délai convenu avec vos clients ("
                                + days
                                + (below ? " de moins)." : " de plus)."));
    }

    private void legalTerms() {
        if (figures.value(MetricCode.ABOVE_LEGAL_TERM) == null) {
            return;
        }
        String penalties = figures.isAboveZero(MetricCode.PENALTIES_DUE)
                ? " Par ailleurs, " + figures.whole(MetricCode.PENALTIES_DUE)
                        + " de pénalités et d'indemnités de retard vous sont dus sur l'encours échu."
                : "";
        add(
                MetricCode.ABOVE_LEGAL_TERM,
                figures.isAboveZero(MetricCode.ABOVE_LEGAL_TERM)
                        ? figures.percent(MetricCode.ABOVE_LEGAL_TERM)
                                + " de vos factures accordent un délai de paiement supérieur au plafond légal."
                                + penalties
                        : "Les délais de paiement connus respectent le plafond légal." + penalties);
    }

    private void dilution() {
        if (figures.value(MetricCode.DILUTION) == null) {
            return;
        }
        String share = figures.percent(MetricCode.DILUTION);
        add(
                MetricCode.DILUTION,
                isBad(figures.rating(MetricCode.DILUTION))
                        ? "Avoirs, remises et pertes retirent " + share
                                + " à vos factures (dilution) : le factor retiendra une réserve plus élevée."
                        : "Avoirs, remises et pertes ne retirent que " + share + " à vos factures (dilution).");
    }

    private void advances() {
        if (isBad(figures.rating(MetricCode.ADVANCE_BILLING))) {
            add(
                    MetricCode.ADVANCE_BILLING,
                    "Les factures d'acompte forment " + figures.percent(MetricCode.ADVANCE_BILLING)
                            + " de l'encours : elles ne sont pas finançables avant la livraison.");
        }
    }

    private void factoring() {
        if (figures.isAboveZero(MetricCode.EXISTING_FACTORING)) {
            add(
                    Rating.AMBER,
                    MetricCode.EXISTING_FACTORING,
                    "Vos comptes portent des écritures d'affacturage (" + figures.count(MetricCode.EXISTING_FACTORING)
                            + ") : des factures sont peut-être déjà cédées, et ne peuvent l'être deux fois.");
        }
    }

    private void crossAccounts() {
        if (figures.isAboveZero(MetricCode.CROSS_ACCOUNTS_AMOUNT)) {
            add(
                    Rating.AMBER,
                    MetricCode.CROSS_ACCOUNTS_AMOUNT,
                    "Des clients sont aussi vos fournisseurs (" + figures.count(MetricCode.CROSS_ACCOUNTS) + ") : "
                            + figures.whole(MetricCode.CROSS_ACCOUNTS_AMOUNT)
                            + " d'encours peuvent être compensés avec vos dettes et ne sont pas finançables.");
        }
    }

    private void estimates() {
        if (figures.valueOrZero(MetricCode.ESTIMATED_DUE_SHARE).compareTo(MANY_ESTIMATES) > 0) {
            add(
                    Rating.AMBER,
                    MetricCode.ESTIMATED_DUE_SHARE,
                    "Pour " + figures.percent(MetricCode.ESTIMATED_DUE_SHARE)
                            + " de l'encours, l'échéance est estimée d'après la loi : indiquez les délais convenus avec vos clients pour"
                            + " rendre cet audit plus sûr.");
        }
    }

    private void late() {
        if (figures.value(MetricCode.LATE_SHARE) != null) {
            add(null, MetricCode.LATE_SHARE, figures.percent(MetricCode.LATE_SHARE) + " de l'encours est échu.");
        }
    }

    private void add(MetricCode code, String text) {
        add(figures.rating(code), code, text);
    }

    private void add(@Nullable Rating rating, MetricCode code, String text) {
        found.add(new Finding(rating, FrenchWords.typeset(text), figures.confidence(code)));
    }

    private static boolean isBad(@Nullable Rating rating) {
        return rating == Rating.RED || rating == Rating.AMBER;
    }

    private static int order(@Nullable Rating rating) {
        return switch (rating) {
            case RED -> 0;
            case AMBER -> 1;
            case GREEN -> 2;
            case null -> 3;
        };
    }
}
