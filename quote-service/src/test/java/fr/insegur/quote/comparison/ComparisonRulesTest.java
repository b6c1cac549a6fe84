package fr.insegur.quote.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.insegur.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonRulesTest {
    private static final UUID A = new UUID(0, 0xA);
    private static final UUID B = new UUID(0, 0xB);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final ComparisonRules.Yardstick YARDSTICK = new ComparisonRules.Yardstick(
            new OfferCost.Profile(Money.eur("1200000.00"), new BigDecimal("60"), 40, 600),
            Money.eur("100000.00"),
            Money.eur("150000.00"),
            TODAY);

    @Test
    void theCheaperPerThousandComesFirstAndTheRunnerUpIsToldWhyItLost() {
        List<ComparisonRules.Compared> ranked =
                ComparisonRules.compare(List.of(firm(A, Prices.offerA()), firm(B, Prices.offerB())), YARDSTICK);

        assertEquals(
                List.of(B, A),
                ranked.stream().map(ComparisonRules.Compared::offerId).toList());
        assertEquals(
                List.of(1, 2),
                ranked.stream().map(ComparisonRules.Compared::rank).toList());
        ComparisonRules.Lost lost = ComparisonRules.runnerUp(ranked);
        assertEquals(A, lost.offerId());
        assertEquals(List.of(ComparisonCode.COSTS_MORE_PER_1000, ComparisonCode.COSTS_MORE_PER_YEAR), lost.reasons());
        assertEquals(Money.eur("4012.00"), lost.annualCost());
        assertEquals(Money.eur("17.04"), lost.costPer1000());
        assertEquals(Money.eur("9863.01"), lost.averageFundsUsed());
        assertEquals(Money.eur("4200.00"), lost.dayOneCash());
    }

    @Test
    void aCeilingBelowTheNeedBlocksAnOfferHoweverCheapItIs() {
        List<ComparisonRules.Compared> ranked = ComparisonRules.compare(
                List.of(firm(A, Prices.offerA()), firm(B, Prices.of("0.90", "0", "149999.99", "0.0010", "0.0100"))),
                YARDSTICK);

        assertEquals(A, ranked.getFirst().offerId());
        assertEquals(
                List.of(ComparisonCode.CEILING_BELOW_NEED), ranked.getLast().blockers());
        assertEquals(List.of(ComparisonCode.CEILING_REACHED), ranked.getLast().remarks());
        assertEquals(
                ComparisonCode.BLOCKED,
                ComparisonRules.runnerUp(ranked).reasons().getFirst());
    }

    @Test
    void anOfferIsGoodOnItsLastDayAndBlockedTheDayAfter() {
        assertEquals(List.of(), compareValidUntil(TODAY).blockers());
        assertEquals(
                List.of(ComparisonCode.OFFER_EXPIRED),
                compareValidUntil(TODAY.minusDays(1)).blockers());
    }

    @Test
    void anIndicativeSpotOfferAtAVariableRateIsMarkedAsSuch() {
        ComparisonRules.Candidate spot = new ComparisonRules.Candidate(
                A,
                Prices.of("0.85", "0.03", "0.0"),
                new BigDecimal("0.20"),
                true,
                false,
                true,
                true,
                TODAY.plusDays(30),
                false);

        ComparisonRules.Compared compared =
                ComparisonRules.compare(List.of(spot), YARDSTICK).getFirst();

        assertEquals(
                List.of(ComparisonCode.INDICATIVE, ComparisonCode.VARIABLE_RATE, ComparisonCode.USED_FOR_EVERY_INVOICE),
                compared.remarks());
        assertEquals(Money.eur("36000.00"), compared.priced().base().total());
        assertEquals(Money.eur("81400.00"), compared.priced().dayOneCash());
    }

    @Test
    void aSingleOfferHasNoRunnerUp() {
        assertNull(ComparisonRules.runnerUp(ComparisonRules.compare(List.of(firm(A, Prices.offerA())), YARDSTICK)));
    }

    @Test
    void whatTheRecommendationBlocksComesLastHoweverCheapItIs() {
        ComparisonRules.Candidate blocked = new ComparisonRules.Candidate(
                B, Prices.offerB(), new BigDecimal("0.20"), false, true, false, false, TODAY.plusDays(30), true);

        List<ComparisonRules.Compared> ranked =
                ComparisonRules.compare(List.of(blocked, firm(A, Prices.offerA())), YARDSTICK);

        assertEquals(
                List.of(A, B),
                ranked.stream().map(ComparisonRules.Compared::offerId).toList());
        assertEquals(
                ComparisonCode.BLOCKED,
                ComparisonRules.runnerUp(ranked).reasons().getFirst());
    }

    @Test
    void anIndexedOfferWithoutAKnownIndexIsNotPriced() {
        List<ComparisonRules.Compared> ranked =
                ComparisonRules.compare(List.of(firm(A, null), firm(B, Prices.offerB())), YARDSTICK);

        assertEquals(A, ranked.getLast().offerId());
        assertNull(ranked.getLast().priced());
        assertEquals(List.of(ComparisonCode.NOT_PRICED), ranked.getLast().blockers());
        assertNull(ComparisonRules.runnerUp(ranked));
    }

    private static ComparisonRules.Compared compareValidUntil(LocalDate validUntil) {
        ComparisonRules.Candidate candidate = new ComparisonRules.Candidate(
                A, Prices.offerA(), new BigDecimal("0.20"), false, true, false, false, validUntil, false);
        return ComparisonRules.compare(List.of(candidate), YARDSTICK).getFirst();
    }

    private static ComparisonRules.Candidate firm(UUID offerId, OfferCost.Price price) {
        return new ComparisonRules.Candidate(
                offerId, price, new BigDecimal("0.20"), false, true, false, false, TODAY.plusDays(30), false);
    }
}
