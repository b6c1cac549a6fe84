package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Rate;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes what the three-month Euribor was fixed at from a day on; interest of days that are booked is worked out anew when it is next accrued. */
@ApplicationScoped
class FixRate {
    private final ReferenceRateRepository rates;
    private final Trail trail;
    private final BusinessClock clock;

    FixRate(ReferenceRateRepository rates, Trail trail, BusinessClock clock) {
        this.rates = rates;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param rate a fraction, such as 0.02024
     * @param source who published it
     */
    @Schema(name = "FixRateCommand", examples = "{\"rate\":\"0.02024\",\"source\":\"euribor.eu\"}")
    record Command(
            @NotNull @Rate @DecimalMin("-0.5") @DecimalMax("0.5")
            BigDecimal rate,

            @NotBlank @Size(max = 100) String source) {}

    @Transactional
    ReferenceRateView fix(LocalDate from, Command command) {
        ReferenceRateView rate =
                new ReferenceRateView(ReferenceRateRepository.EURIBOR, from, command.rate(), command.source());
        rates.put(rate, clock.now());
        trail.record("reference-rates.put", rate.code() + "/" + from, null, rate);
        return rate;
    }
}
