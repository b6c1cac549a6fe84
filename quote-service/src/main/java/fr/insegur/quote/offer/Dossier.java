package fr.insegur.quote.offer;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client as a factor may see it before consent. It has no room for a name, a SIREN or an exact figure. */
record Dossier(
        String activity,
        String region,
        AmountBand turnoverBand,
        AmountBand needBand,
        CountBand debtorCountBand,
        ShareBand topDebtorShareBand,
        int dsoDays,
        List<AgeingShare> ageing,
        boolean confidential) {

    /** From the first amount, included, to the second, excluded; without a second the band is open. */
    record AmountBand(Money from, @Nullable Money to) {}

    /** Both included; without a second the band is open. */
    record CountBand(int from, @Nullable Integer to) {}

    /** From the first share, included, to the second, excluded except at 1. */
    record ShareBand(@Rate BigDecimal from, @Rate BigDecimal to) {}

    record AgeingShare(String bucket, @Rate BigDecimal share) {}
}
