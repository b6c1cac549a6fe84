package fr.insegur.quote.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import fr.insegur.quote.montage.FindBlockers;
import fr.insegur.quote.montage.Product;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.request.QuoteRequest;
import fr.insegur.quote.request.QuoteState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The offers in order, each brought to the same annual cost, all without tax.
 *
 * @param audited the figures that they are measured on
 * @param referenceRate the index value taken for indexed offers, with its day
 * @param runnerUp why the second did not come first; absent with one offer only
 */
@Schema(name = "Comparison", examples = ComparisonExample.JSON)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonView(
        UUID quoteId,
        QuoteState state,
        String label,
        Audited audited,
        @Nullable IndexRate referenceRate,
        List<RankedOffer> offers,
        @Nullable RunnerUp runnerUp) {
    private static final String LABEL = "coût annualisé estimé";

    /** @param assignable open and not overdue: what the cash of the first day is computed on */
    @Schema(name = "AuditedFigures")
    record Audited(Money turnover, @Rate BigDecimal dsoDays, int debtors, int invoices, Money assignable) {}

    @Schema(name = "IndexRate")
    record IndexRate(String code, LocalDate day, @Rate BigDecimal rate, String source) {}

    /**
     * @param annualCost in the base scenario, as are costPer1000 and averageFundsUsed; absent, like all figures, where the
     *     offer cannot be priced
     * @param costPer1000 annual cost of 1 000 of average funds used; absent where none are used
     * @param dayOneCash cash when everything assignable is assigned on the first day
     * @param blockers what speaks against accepting it whatever its cost: first what the comparison finds, then what the
     *     recommendation has against its product
     * @param remarks what has to be known of it
     */
    @Schema(name = "RankedOffer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RankedOffer(
            int rank,
            UUID offerId,
            UUID partnerId,
            String partnerCode,
            int version,
            Product product,
            boolean firm,
            LocalDate validUntil,
            @Nullable Money annualCost,
            @Nullable Money costPer1000,
            @Nullable Money averageFundsUsed,
            @Nullable Money dayOneCash,
            List<ScenarioCost> scenarios,
            List<Remark> blockers,
            List<Remark> remarks) {}

    @Schema(name = "ScenarioCost")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScenarioCost(
            Scenario scenario,
            Money service,
            Money financing,
            Money fixedFees,
            Money annualCost,
            Money averageFundsUsed,
            @Nullable Money costPer1000) {}

    /** A stable code and its text in French. */
    @Schema(name = "Remark")
    record Remark(String code, String text) {
        static List<Remark> of(List<ComparisonCode> codes) {
            return codes.stream()
                    .map(code -> new Remark(code.name(), code.text()))
                    .toList();
        }
    }

    /** Differences are this offer's figure less the first one's. */
    @Schema(name = "RunnerUp")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunnerUp(
            UUID offerId,
            List<Remark> reasons,
            Money annualCostDifference,
            @Nullable Money costPer1000Difference,
            Money averageFundsUsedDifference,
            Money dayOneCashDifference) {}

    static ComparisonView of(QuoteRequest quote, MeasureOffers.Measured measured, List<ReceivedOffer> offers) {
        Map<UUID, ReceivedOffer> byId =
                offers.stream().collect(Collectors.toMap(ReceivedOffer::id, Function.identity()));
        ComparisonRules.Yardstick yardstick = measured.yardstick();
        OfferCost.Profile profile = yardstick.profile();
        ReferenceRate euribor = measured.euribor();
        return new ComparisonView(
                quote.id(),
                quote.state(),
                LABEL,
                new Audited(
                        profile.turnover(),
                        profile.dsoDays(),
                        profile.debtors(),
                        profile.invoices(),
                        yardstick.assignable()),
                euribor == null ? null : new IndexRate(euribor.code(), euribor.day(), euribor.rate(), euribor.source()),
                measured.ranked().stream()
                        .flatMap(compared -> Stream.ofNullable(byId.get(compared.offerId()))
                                .map(offer -> rankedOffer(
                                        compared,
                                        offer,
                                        measured.montageBlockers().getOrDefault(offer.id(), List.of()))))
                        .toList(),
                runnerUp(ComparisonRules.runnerUp(measured.ranked())));
    }

    private static RankedOffer rankedOffer(
            ComparisonRules.Compared compared, ReceivedOffer offer, List<FindBlockers.Blocker> montageBlockers) {
        OfferVersion version = offer.lastByFactor().orElseThrow();
        ComparisonRules.Priced priced = compared.priced();
        return new RankedOffer(
                compared.rank(),
                offer.id(),
                offer.partnerId(),
                offer.partnerCode(),
                version.number(),
                version.terms().product(),
                version.firm(),
                version.validUntil(),
                priced == null ? null : priced.base().total(),
                priced == null ? null : priced.base().costPer1000(),
                priced == null ? null : priced.base().averageFundsUsed(),
                priced == null ? null : priced.dayOneCash(),
                priced == null
                        ? List.of()
                        : priced.costs().entrySet().stream()
                                .map(cost -> scenarioCost(cost.getKey(), cost.getValue()))
                                .toList(),
                Stream.concat(
                                Remark.of(compared.blockers()).stream(),
                                montageBlockers.stream().map(blocker -> new Remark(blocker.code(), blocker.text())))
                        .toList(),
                Remark.of(compared.remarks()));
    }

    private static ScenarioCost scenarioCost(Scenario scenario, OfferCost.AnnualCost cost) {
        return new ScenarioCost(
                scenario,
                cost.service(),
                cost.financing(),
                cost.fixedFees(),
                cost.total(),
                cost.averageFundsUsed(),
                cost.costPer1000());
    }

    private static @Nullable RunnerUp runnerUp(ComparisonRules.@Nullable Lost lost) {
        return lost == null
                ? null
                : new RunnerUp(
                        lost.offerId(),
                        Remark.of(lost.reasons()),
                        lost.annualCost(),
                        lost.costPer1000(),
                        lost.averageFundsUsed(),
                        lost.dayOneCash());
    }
}
