package fr.insegur.receivables.audit;

import fr.insegur.platform.identifier.Siren;
import fr.insegur.platform.money.Rounding;
import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import fr.insegur.receivables.matching.Method;
import fr.insegur.receivables.matching.OpenItem;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the file says of the books themselves: law, quality, risks (domain.md 4.1 to 4.3). */
final class QualityMetrics {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_DRIFT_DAYS = BigDecimal.valueOf(15);
    private static final BigDecimal LONGEST_LAG_DAYS = BigDecimal.valueOf(60);

    private static final String PENALTIES =
            "Taux de refinancement de la BCE + 10 points depuis l'échéance et 40 € par facture (art. L441-10 et D441-5 du Code de"
                    + " commerce), sur l'encours échu";
    private static final String LAST_RATES = " ; taux de référence : derniers connus";

    private final Basis basis;
    private final Knowledge knowledge;
    private final Map<String, Integer> factoringLines;
    private final MetricList metrics;

    QualityMetrics(Basis basis, Knowledge knowledge, Map<String, Integer> factoringLines, MetricList metrics) {
        this.basis = basis;
        this.knowledge = knowledge;
        this.factoringLines = factoringLines;
        this.metrics = metrics;
    }

    void find() {
        law();
        risks();
        otherAccounts();
        books();
        creditManagement();
    }

    private void law() {
        long invoices =
                basis.companies().stream().mapToLong(DebtorFigures::invoices).sum();
        long above = basis.companies().stream()
                .mapToLong(DebtorFigures::aboveCapInvoices)
                .sum();
        boolean known = basis.companies().stream().anyMatch(debtor -> debtor.termDays() != null);
        metrics.add((known
                        ? Metric.of(
                                MetricCode.ABOVE_LEGAL_TERM,
                                ShareRules.share(above, invoices),
                                basis.dueDates(),
                                "Factures de douze mois dont le délai connu dépasse le plafond (art. L441-10 et suivants du Code"
                                        + " de commerce)")
                        : Metric.unavailable(
                                MetricCode.ABOVE_LEGAL_TERM,
                                "Aucun délai de paiement n'est connu : complétez vos débiteurs pour l'obtenir."))
                .rated(basis.thresholds().aboveLegalTerm()));
        metrics.money(
                MetricCode.PENALTIES_DUE,
                basis.companies().stream()
                        .mapToLong(DebtorFigures::penaltyMinor)
                        .sum(),
                basis.dueDates(),
                knowledge.rates().on(basis.tally().asOf, false).isKept() ? PENALTIES : PENALTIES + LAST_RATES);
    }

    private void risks() {
        long invalid = basis.companies().stream()
                .filter(debtor -> debtor.siren() != null && !Siren.isValid(debtor.siren()))
                .count();
        boolean anySiren = basis.companies().stream().anyMatch(debtor -> debtor.siren() != null);
        metrics.add(
                anySiren
                        ? Metric.of(
                                MetricCode.INVALID_SIREN,
                                BigDecimal.valueOf(invalid),
                                Confidence.A,
                                "Clé de contrôle du SIREN")
                        : Metric.unavailable(
                                MetricCode.INVALID_SIREN, "Aucun SIREN n'est connu : complétez vos débiteurs."));
        metrics.add(Metric.unavailable(
                MetricCode.INSOLVENT_DEBTORS, "Les annonces du BODACC ne sont pas consultées par ce service."));
        metrics.add(Metric.unavailable(
                MetricCode.COMMON_DIRECTORS, "Un fichier comptable ne nomme pas les dirigeants des clients."));
    }

    /** What other accounts say of the customers: only a FEC has them. */
    private void otherAccounts() {
        boolean accounts = basis.source() == LedgerSource.FEC;
        long crossed = basis.companies().stream()
                .filter(debtor -> debtor.crossMinor() > 0)
                .count();
        String none = "Une liste de factures ne donne pas les dettes fournisseurs.";
        metrics.orUnavailable(
                MetricCode.CROSS_ACCOUNTS,
                accounts ? BigDecimal.valueOf(crossed) : null,
                Confidence.B,
                "Clients et fournisseurs de même dénomination",
                none);
        metrics.orUnavailable(
                MetricCode.CROSS_ACCOUNTS_AMOUNT,
                accounts
                        ? BigDecimal.valueOf(basis.companies().stream()
                                .mapToLong(DebtorFigures::crossMinor)
                                .sum())
                        : null,
                Confidence.B,
                "Le moindre de l'encours et de la dette, par dénomination commune",
                none);
        metrics.orUnavailable(
                MetricCode.EXISTING_FACTORING,
                accounts
                        ? BigDecimal.valueOf(factoringLines.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        : null,
                Confidence.B,
                "Écritures sur un compte de factor (467) ou de commissions d'affacturage (6225)",
                "Une liste de factures ne dit rien d'un affacturage en cours.");
    }

    private void books() {
        Metric lettered = share(
                MetricCode.LETTERED_SHARE,
                Method.LETTERING,
                "Montants rapprochés par le lettrage / montants rapprochés");
        BigDecimal share = lettered.value();
        boolean little = share != null && share.compareTo(basis.thresholds().letteredShareGood()) < 0;
        metrics.add(lettered.rated(amberIf(little)));
        metrics.add(share(
                MetricCode.OLDEST_FIRST_SHARE,
                Method.OLDEST_FIRST,
                "Montants imputés sur la facture la plus ancienne, faute de mieux / montants rapprochés"));
        long openings = basis.tally().openByNature.getOrDefault(OpenItem.Nature.OPENING, 0L);
        BigDecimal openingShare = ShareRules.share(openings, basis.gross());
        metrics.add(Metric.of(MetricCode.OPENING_SHARE, openingShare, Confidence.A, "À-nouveaux ouverts / encours brut")
                .rated(amberIf(openingShare.compareTo(basis.thresholds().openingShareBad()) > 0)));
        metrics.add(Metric.of(
                MetricCode.ESTIMATED_DUE_SHARE,
                ShareRules.share(basis.tally().estimatedDue, basis.gross()),
                Confidence.A,
                "Postes ouverts sans échéance ni délai connu, échus à 30 jours selon la loi / encours brut"));
        long advances = basis.tally().openByNature.getOrDefault(OpenItem.Nature.ADVANCE, 0L);
        metrics.add((basis.source() == LedgerSource.FEC
                        ? Metric.of(
                                MetricCode.ADVANCE_BILLING,
                                ShareRules.share(advances, basis.gross()),
                                Confidence.B,
                                "Factures d'acompte ouvertes (contrepartie 4191) / encours brut")
                        : Metric.unavailable(
                                MetricCode.ADVANCE_BILLING, "Une liste de factures ne distingue pas les acomptes."))
                .rated(basis.thresholds().advanceBilling()));
    }

    private static Rating amberIf(boolean bad) {
        return bad ? Rating.AMBER : Rating.GREEN;
    }

    private Metric share(MetricCode code, Method method, String how) {
        Map<Method, Long> matched = basis.tally().matched;
        long all = matched.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 || basis.source() != LedgerSource.FEC
                ? Metric.unavailable(code, "Le fichier ne contient aucun règlement à rapprocher.")
                : Metric.of(code, ShareRules.share(matched.getOrDefault(method, 0L), all), Confidence.A, how);
    }

    /**
     * 0 to 100: lettering 30, allocation of receipts 20, drift of the delays 20, credit notes within 60 days 10, due dates that are known
     * 20. A part that the file does not tell counts half.
     */
    private void creditManagement() {
        BigDecimal score = part(metrics.value(MetricCode.LETTERED_SHARE), 30)
                .add(part(BigDecimal.ONE.subtract(ShareRules.share(basis.unallocated(), basis.gross())), 20))
                .add(part(below(metrics.value(MetricCode.PAYMENT_TREND), MOST_DRIFT_DAYS), 20))
                .add(part(below(metrics.value(MetricCode.CREDIT_NOTE_LAG), LONGEST_LAG_DAYS), 10))
                .add(part(BigDecimal.ONE.subtract(ShareRules.share(basis.tally().estimatedDue, basis.gross())), 20));
        metrics.add(Metric.of(
                MetricCode.CREDIT_MANAGEMENT,
                Rounding.halfUp(score.max(BigDecimal.ZERO).min(HUNDRED), 0),
                basis.matching(),
                "Lettrage 30, affectation des règlements 20, stabilité des délais 20, avoirs sous 60 jours 10, échéances connues 20 ;"
                        + " une donnée absente compte pour moitié"));
    }

    /** 1 at nothing, 0 at the most and above. */
    private static @Nullable BigDecimal below(@Nullable BigDecimal value, BigDecimal most) {
        return value == null
                ? null
                : BigDecimal.ONE.subtract(
                        Rounding.divide(value.max(BigDecimal.ZERO).min(most), most, 4));
    }

    private static BigDecimal part(@Nullable BigDecimal share, int weight) {
        BigDecimal bounded = share == null
                ? new BigDecimal("0.5")
                : share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
        return bounded.multiply(BigDecimal.valueOf(weight));
    }
}
