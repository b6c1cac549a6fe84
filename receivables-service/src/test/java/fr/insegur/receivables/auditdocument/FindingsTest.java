package fr.insegur.receivables.auditdocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.audit.Metric.Rating;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.matching.Confidence;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final MadeUpAudit made = new MadeUpAudit();

    @Test
    void whatIsRedComesFirstAndFiveIsEnough() {
        assertEquals(List.of(Rating.RED, Rating.RED, Rating.RED, Rating.RED, Rating.AMBER), ratings(found()));
    }

    @Test
    void whatIsGoodFillsUp() {
        good();
        made.metric(MetricCode.DILUTION, "0.0900", Rating.RED, Confidence.B);
        List<Findings.Finding> found = found();
        assertEquals(List.of(Rating.RED, Rating.GREEN, Rating.GREEN, Rating.GREEN, Rating.GREEN), ratings(found));
        assertEquals(
                "Avoirs, remises et pertes retirent 9,0 % à vos factures (dilution) : le factor retiendra une réserve plus élevée.",
                text(found.getFirst()));
        assertEquals(
                "Votre premier débiteur, Durand, représente 19,1 % de l'encours : aucun débiteur ne pèse trop lourd.",
                text(found.get(1)));
    }

    @Test
    void aConcentrationOfManyIsToldWhereNoDebtorAloneIsTooLarge() {
        good();
        made.metric(MetricCode.HHI_OPEN, "1862", Rating.AMBER, Confidence.B);
        assertTrue(text(found().getFirst()).contains("l'indice de concentration est de 1 862 sur 10 000"));
    }

    @Test
    void anExistingFactoringAndCrossAccountsAreToldThoughNobodyRatesThem() {
        good();
        made.metric(MetricCode.EXISTING_FACTORING, "12", null, Confidence.B);
        made.metric(MetricCode.CROSS_ACCOUNTS, "2", null, Confidence.B);
        made.metric(MetricCode.CROSS_ACCOUNTS_AMOUNT, "1234.56", null, Confidence.B);
        List<Findings.Finding> found = found();
        assertEquals(List.of(Rating.AMBER, Rating.AMBER, Rating.GREEN, Rating.GREEN, Rating.GREEN), ratings(found));
        assertTrue(text(found.getFirst()).contains("écritures d'affacturage (12)"));
        assertTrue(text(found.get(1)).contains("1 235 € d'encours peuvent être compensés"));
    }

    @Test
    void whatTheFileCannotGiveIsNotTold() {
        for (MetricCode code : MetricCode.values()) {
            made.unavailable(code, "Inconnu.");
        }
        made.metric(MetricCode.TOP1_OPEN, "0.1914", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.SEVERELY_LATE_SHARE, "0.0200", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.LATE_SHARE, "0.2250", null, Confidence.A);
        assertEquals(Arrays.asList(Rating.GREEN, Rating.GREEN, null), ratings(found()));
    }

    private void good() {
        made.metric(MetricCode.TOP1_OPEN, "0.1914", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.HHI_OPEN, "862", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.SEVERELY_LATE_SHARE, "0.0200", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.DSO_OVER_TERM, "-3.1", Rating.GREEN, Confidence.A);
        made.metric(MetricCode.DILUTION, "0.0107", Rating.GREEN, Confidence.B);
        made.metric(MetricCode.ABOVE_LEGAL_TERM, "0.0000", Rating.GREEN, Confidence.B);
        made.metric(MetricCode.ADVANCE_BILLING, "0.0100", Rating.GREEN, Confidence.B);
        made.metric(MetricCode.EXISTING_FACTORING, "0", null, Confidence.B);
        made.metric(MetricCode.ESTIMATED_DUE_SHARE, "0.0000", null, Confidence.A);
    }

    private List<Findings.Finding> found() {
        return Findings.of(new Figures(List.copyOf(made.metrics.values()), Currency.getInstance("EUR")), "Durand");
    }

    private static List<Rating> ratings(List<Findings.Finding> found) {
        return found.stream().map(Findings.Finding::rating).toList();
    }

    private static String text(Findings.Finding finding) {
        return finding.text().replace(FrenchNumbers.SPACE, ' ');
    }
}
