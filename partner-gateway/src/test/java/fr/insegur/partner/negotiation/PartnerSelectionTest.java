package fr.insegur.partner.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.partner.factor.Product;
import fr.insegur.partner.negotiation.PartnerSelection.Candidate;
import fr.insegur.partner.negotiation.PartnerSelection.Chosen;
import fr.insegur.partner.negotiation.PartnerSelection.Ground;
import fr.insegur.platform.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerSelectionTest {
    private static final UUID GENERALIST = new UUID(0, 1);
    private static final UUID FINTECH = new UUID(0, 2);
    private static final UUID CONFIDENTIAL = new UUID(0, 3);
    private static final List<Candidate> PANEL = List.of(
            new Candidate(GENERALIST, Set.of(Product.FULL, Product.FORFAIT), null),
            new Candidate(FINTECH, Set.of(Product.SPOT), null),
            new Candidate(CONFIDENTIAL, Set.of(Product.CONF), Money.eur("4000000.00")));

    @Test
    void askingForFullFactoringInvitesItsSellersAndTheTwoAlternatives() {
        assertEquals(
                List.of(
                        new Chosen(GENERALIST, Ground.PRODUCT_ASKED, false),
                        new Chosen(FINTECH, Ground.ALTERNATIVE, false),
                        new Chosen(CONFIDENTIAL, Ground.ALTERNATIVE, true)),
                PartnerSelection.choose(Product.FULL, Money.eur("2000000.00"), PANEL));
    }

    @Test
    void aProductThatMeetsTheSameNeedIsCompatible() {
        assertEquals(
                new Chosen(GENERALIST, Ground.COMPATIBLE_PRODUCT, false),
                PartnerSelection.choose(Product.NNG, null, PANEL).getFirst());
    }

    @Test
    void aFactorThatSellsNothingSuitableIsNotInvited() {
        Candidate balanceOnly = new Candidate(GENERALIST, Set.of(Product.BALANCE), null);
        assertEquals(List.of(), PartnerSelection.choose(Product.FULL, null, List.of(balanceOnly)));
    }

    @Test
    void aBandThatEndsAtTheMinimumIsWhollyBelowItAndAnOpenOneIsNot() {
        List<Candidate> confidential = PANEL.subList(2, 3);
        assertEquals(
                List.of(new Chosen(CONFIDENTIAL, Ground.PRODUCT_ASKED, true)),
                PartnerSelection.choose(Product.CONF, Money.eur("4000000.00"), confidential));
        assertEquals(
                List.of(new Chosen(CONFIDENTIAL, Ground.PRODUCT_ASKED, false)),
                PartnerSelection.choose(Product.CONF, Money.eur("4000000.01"), confidential));
        assertEquals(
                List.of(new Chosen(CONFIDENTIAL, Ground.PRODUCT_ASKED, false)),
                PartnerSelection.choose(Product.CONF, null, confidential));
    }

    @Test
    void theProductAskedIsTheFirstGroundEvenForAnAlternative() {
        assertEquals(
                List.of(Ground.COMPATIBLE_PRODUCT, Ground.PRODUCT_ASKED, Ground.ALTERNATIVE),
                PartnerSelection.choose(Product.SPOT, null, PANEL).stream()
                        .map(Chosen::ground)
                        .toList());
    }
}
