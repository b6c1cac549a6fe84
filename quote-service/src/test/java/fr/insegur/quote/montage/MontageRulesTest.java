package fr.insegur.quote.montage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MontageRulesTest {

    @Test
    void aMiddleSizedWholesalerIsRecommendedFullFactoringAlone() {
        List<MontageRules.Montage> montages = MontageRules.recommend(new Client().situation());

        assertEquals(
                List.of(Product.FULL, Product.SPOT, Product.FORFAIT, Product.NNG, Product.CONF),
                montages.stream().map(MontageRules.Montage::product).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                montages.stream().map(MontageRules.Montage::rank).toList());
        assertEquals(List.of(Product.FULL), recommended(montages));
        assertEquals(80, of(Product.FULL, montages).score());
        assertEquals(
                List.of(MontageCode.TURNOVER_BELOW_CONFIDENTIAL_MINIMUM),
                of(Product.CONF, montages).blockers());
    }

    @Test
    void belowOneMillionTheFlatFeeComesBeforeFullFactoring() {
        Client client = new Client();
        client.turnover = "999999.99";

        List<MontageRules.Montage> montages = MontageRules.recommend(client.situation());

        assertEquals(List.of(Product.FORFAIT, Product.FULL), recommended(montages));
        assertEquals(
                List.of(MontageCode.TURNOVER_BELOW_MANAGED_MINIMUM),
                of(Product.NNG, montages).blockers());
    }

    @Test
    void belowAHundredThousandOnlySingleInvoicesAndTheFlatFeeAreLeft() {
        Client client = new Client();
        client.turnover = "99999.99";

        List<MontageRules.Montage> montages = MontageRules.recommend(client.situation());

        assertEquals(List.of(Product.SPOT, Product.FORFAIT), recommended(montages));
        assertEquals(
                List.of(MontageCode.TURNOVER_BELOW_FULL_MINIMUM),
                of(Product.FULL, montages).blockers());
    }

    @Test
    void whoKeepsCollectionIsRecommendedToManageItsOwnLedgerFirst() {
        Client client = new Client();
        client.keepsCollection = true;

        assertEquals(List.of(Product.NNG, Product.FULL), recommended(MontageRules.recommend(client.situation())));
    }

    @Test
    void confidentialFactoringNeedsFourMillionsAndTheWish() {
        Client large = new Client();
        large.turnover = "4000000.00";
        large.wantsConfidentiality = true;
        assertEquals(
                Product.CONF,
                MontageRules.recommend(large.situation()).getFirst().product());

        large.wantsConfidentiality = false;
        assertFalse(of(Product.CONF, MontageRules.recommend(large.situation())).recommended());

        large.wantsConfidentiality = true;
        large.turnover = "3999999.99";
        assertEquals(
                List.of(MontageCode.TURNOVER_BELOW_CONFIDENTIAL_MINIMUM),
                of(Product.CONF, MontageRules.recommend(large.situation())).blockers());
    }

    @Test
    void aQuarterOfLateReceivablesBlocksConfidentialFactoring() {
        Client client = new Client();
        client.turnover = "5000000.00";
        client.wantsConfidentiality = true;
        client.lateShare = "0.2499";
        assertTrue(of(Product.CONF, MontageRules.recommend(client.situation())).recommended());

        client.lateShare = "0.25";
        assertEquals(
                List.of(MontageCode.LATE_SHARE_TOO_HIGH),
                of(Product.CONF, MontageRules.recommend(client.situation())).blockers());
    }

    @Test
    void aDebtorAboveHalfTheSalesIsToldAndCostsPoints() {
        Client client = new Client();
        client.top1Share = "0.50";
        assertEquals(
                80, of(Product.FULL, MontageRules.recommend(client.situation())).score());

        client.top1Share = "0.5001";
        MontageRules.Montage full = of(Product.FULL, MontageRules.recommend(client.situation()));
        assertEquals(65, full.score());
        assertTrue(full.reasons().contains(MontageCode.TOP_DEBTOR_ABOVE_HALF));
    }

    @Test
    void twoDebtorsOnlyMakeSingleInvoicesTheFirstChoice() {
        Client client = new Client();
        client.debtors = 2;

        assertEquals(
                Product.SPOT,
                MontageRules.recommend(client.situation()).getFirst().product());
    }

    @Test
    void moreThanAFifthOfConsumerSalesBlocksEverythingButSingleInvoices() {
        Client client = new Client();
        client.b2bShare = "0.80";
        assertEquals(List.of(Product.FULL), recommended(MontageRules.recommend(client.situation())));

        client.b2bShare = "0.79";
        List<MontageRules.Montage> montages = MontageRules.recommend(client.situation());
        assertEquals(List.of(Product.SPOT), recommended(montages));
        for (Product product : List.of(Product.FULL, Product.FORFAIT, Product.NNG, Product.CONF)) {
            assertTrue(of(product, montages).blockers().contains(MontageCode.CONSUMER_SALES_TOO_HIGH), product.name());
        }
    }

    @Test
    void aNeedAboveTheFinanceableAmountIsTold() {
        Client client = new Client();
        client.need = "200000.00";
        assertTrue(of(Product.FULL, MontageRules.recommend(client.situation()))
                .reasons()
                .contains(MontageCode.NEED_COVERED));

        client.need = "200000.01";
        assertTrue(of(Product.FULL, MontageRules.recommend(client.situation()))
                .reasons()
                .contains(MontageCode.NEED_ABOVE_FINANCEABLE));
    }

    private static MontageRules.Montage of(Product product, List<MontageRules.Montage> montages) {
        return montages.stream()
                .filter(montage -> montage.product() == product)
                .findFirst()
                .orElseThrow();
    }

    private static List<Product> recommended(List<MontageRules.Montage> montages) {
        return montages.stream()
                .filter(MontageRules.Montage::recommended)
                .map(MontageRules.Montage::product)
                .toList();
    }

    /** A wholesaler of two millions without special wishes; each test changes what it is about. */
    private static final class Client {
        private String turnover = "2000000.00";
        private String b2bShare = "1.00";
        private String need = "150000.00";
        private boolean wantsConfidentiality;
        private boolean keepsCollection;
        private int debtors = 40;
        private String top1Share = "0.18";
        private String lateShare = "0.10";

        MontageRules.Situation situation() {
            return new MontageRules.Situation(
                    Money.eur(turnover),
                    new BigDecimal(b2bShare),
                    Money.eur(need),
                    Money.eur("200000.00"),
                    wantsConfidentiality,
                    keepsCollection,
                    debtors,
                    new BigDecimal(top1Share),
                    new BigDecimal(lateShare));
        }
    }
}
