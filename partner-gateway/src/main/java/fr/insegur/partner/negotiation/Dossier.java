package fr.insegur.partner.negotiation;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a factor learns of a client that it may not know by name: amounts and shares in bands, a region where a department
 * would give the company away. It is made up by the quoting side and shown here as it came.
 *
 * @param dsoDays how long customers take to pay, on average; absent without an audited ledger
 */
record Dossier(
        @NotBlank String activity,
        @NotBlank String region,
        @NotNull @Valid MoneyBand turnoverBand,
        @Valid @Nullable MoneyBand needBand,
        @Valid @Nullable CountBand debtorCountBand,
        @Valid @Nullable ShareBand topDebtorShareBand,
        @Nullable Integer dsoDays,
        @Nullable List<@Valid @NotNull Age> ageing,
        boolean confidential) {

    /** @param to absent for no upper end */
    record MoneyBand(@NotNull Money from, @Nullable Money to) {}

    /** @param to absent for no upper end */
    record CountBand(int from, @Nullable Integer to) {}

    /** Shares as fractions. */
    record ShareBand(
            @NotNull @Rate BigDecimal from, @Nullable @Rate BigDecimal to) {}

    /** @param share of the open receivables that is this late */
    record Age(@NotBlank String bucket, @NotNull @Rate BigDecimal share) {}
}
