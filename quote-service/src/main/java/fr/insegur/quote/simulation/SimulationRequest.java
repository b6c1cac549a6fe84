package fr.insegur.quote.simulation;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One invoice to simulate. Rates are fractions; the absent ones take the values of the broker's public example.
 *
 * @param vatRate when given, the amount is without tax and this rate is added
 * @param termDays days until the debtor pays
 */
@Schema(
        name = "NewSimulation",
        examples = "{\"amount\": {\"amount\": \"10000.00\", \"currency\": \"EUR\"}, \"termDays\": 60}")
record SimulationRequest(
        @NotNull Money amount,
        @Rate @DecimalMin("0") @DecimalMax("0.30") @Nullable BigDecimal vatRate,
        @NotNull @Min(1) @Max(120) Integer termDays,
        @Rate @DecimalMin("0.10") @DecimalMax("1") @Nullable BigDecimal advanceRate,
        @Rate @DecimalMin("0") @DecimalMax("0.20") @Nullable BigDecimal serviceRate,
        @Rate @DecimalMin("0") @DecimalMax("0.30") @Nullable BigDecimal financingRate,
        @Rate @DecimalMin("0") @DecimalMax("0.30") @Nullable BigDecimal serviceVatRate,
        @Rate @DecimalMin("0") @DecimalMax("0.30") @Nullable BigDecimal financingVatRate) {

    SimulationRules.Terms terms() {
        return new SimulationRules.Terms(
                amount,
                vatRate,
                termDays,
                orElse(advanceRate, "0.90"),
                orElse(serviceRate, "0.0100"),
                orElse(financingRate, "0.0500"),
                orElse(serviceVatRate, "0.20"),
                orElse(financingVatRate, "0"));
    }

    private static BigDecimal orElse(@Nullable BigDecimal given, String usual) {
        return given == null ? new BigDecimal(usual) : given;
    }
}
