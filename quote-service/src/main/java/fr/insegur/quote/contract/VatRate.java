package fr.insegur.quote.contract;

import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The VAT rate of one kind of fee from a date on. */
record VatRate(Fee fee, @Rate BigDecimal rate, LocalDate from) {
    /** Kinds of fees that VAT is set for. */
    enum Fee {
        SERVICE,
        FINANCING
    }
}
