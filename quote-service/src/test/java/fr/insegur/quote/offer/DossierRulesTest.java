package fr.insegur.quote.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossierRulesTest {

    @Test
    void everyFigureOfTheLedgerLeavesAsABand() {
        Dossier dossier = DossierRules.dossier(source("2183456.78", 87, "0.1834", "57.3", usualAgeing()));

        assertEquals("Normandie", dossier.region());
        assertEquals(Money.eur("2000000.00"), dossier.turnoverBand().from());
        assertEquals(Money.eur("4000000.00"), dossier.turnoverBand().to());
        assertEquals(Money.eur("100000.00"), dossier.needBand().from());
        assertEquals(Money.eur("250000.00"), dossier.needBand().to());
        assertEquals(51, dossier.debtorCountBand().from());
        assertEquals(200, dossier.debtorCountBand().to());
        assertEquals(new BigDecimal("0.10"), dossier.topDebtorShareBand().from());
        assertEquals(new BigDecimal("0.20"), dossier.topDebtorShareBand().to());
        assertEquals(55, dossier.dsoDays());
    }

    @Test
    void anAmountOnTheEdgeBelongsToTheBandThatBeginsThere() {
        assertEquals(
                Money.eur("4000000.00"),
                DossierRules.dossier(source("4000000.00", 87, "0.1", "57.3", usualAgeing()))
                        .turnoverBand()
                        .from());
        assertEquals(
                Money.eur("2000000.00"),
                DossierRules.dossier(source("3999999.99", 87, "0.1", "57.3", usualAgeing()))
                        .turnoverBand()
                        .from());
    }

    @Test
    void theLastBandsAreOpenAndTheHighestShareEndsAtOne() {
        Dossier dossier = DossierRules.dossier(source("75000000.00", 900, "1", "57.3", usualAgeing()));

        assertEquals(Money.eur("30000000.00"), dossier.turnoverBand().from());
        assertNull(dossier.turnoverBand().to());
        assertEquals(201, dossier.debtorCountBand().from());
        assertNull(dossier.debtorCountBand().to());
        assertEquals(new BigDecimal("0.50"), dossier.topDebtorShareBand().from());
        assertEquals(new BigDecimal("1.00"), dossier.topDebtorShareBand().to());
    }

    @Test
    void theAgeingIsToldInTwentiethsThatAddUpToOne() {
        Dossier dossier = DossierRules.dossier(source("2183456.78", 87, "0.1834", "57.5", usualAgeing()));

        assertEquals(
                List.of("0.70", "0.15", "0.10", "0.05"),
                dossier.ageing().stream()
                        .map(share -> share.share().toPlainString())
                        .toList());
        assertEquals(60, dossier.dsoDays());
    }

    @Test
    void aBucketWhereCreditsExceedInvoicesHasNoShare() {
        Dossier dossier = DossierRules.dossier(source(
                "2183456.78",
                87,
                "0.1834",
                "57.3",
                List.of(
                        new AgedAmount("NOT_DUE", Money.eur("1000.00")),
                        new AgedAmount("OVER_180", Money.eur("-50.00")))));

        assertEquals(
                List.of("1.00", "0.00"),
                dossier.ageing().stream()
                        .map(share -> share.share().toPlainString())
                        .toList());
    }

    private static List<AgedAmount> usualAgeing() {
        return List.of(
                new AgedAmount("NOT_DUE", Money.eur("243117.20")),
                new AgedAmount("D1_30", Money.eur("54881.02")),
                new AgedAmount("D31_60", Money.eur("29010.55")),
                new AgedAmount("D61_90", Money.eur("15900.10")));
    }

    private static DossierSource source(
            String turnover, int debtors, String topShare, String dso, List<AgedAmount> ageing) {
        return new DossierSource(
                "Commerce de gros",
                "Normandie",
                Money.eur(turnover),
                Money.eur("150000.00"),
                debtors,
                new BigDecimal(topShare),
                new BigDecimal(dso),
                ageing,
                false);
    }
}
