package fr.insegur.quote.comparison;

import fr.insegur.platform.money.Rounding;
import java.math.BigDecimal;

/** The audited year, and two years that the client might have instead. */
enum Scenario {
    BASE,
    TURNOVER_PLUS_20,
    DSO_PLUS_15;

    private static final BigDecimal GROWTH = new BigDecimal("1.20");
    private static final BigDecimal LATER_DAYS = BigDecimal.valueOf(15);

    OfferCost.Profile applyTo(OfferCost.Profile audited) {
        return switch (this) {
            case BASE -> audited;
            case TURNOVER_PLUS_20 ->
                new OfferCost.Profile(
                        audited.turnover().times(GROWTH),
                        audited.dsoDays(),
                        audited.debtors(),
                        Rounding.halfUp(BigDecimal.valueOf(audited.invoices()).multiply(GROWTH), 0)
                                .intValueExact());
            case DSO_PLUS_15 ->
                new OfferCost.Profile(
                        audited.turnover(), audited.dsoDays().add(LATER_DAYS), audited.debtors(), audited.invoices());
        };
    }
}
