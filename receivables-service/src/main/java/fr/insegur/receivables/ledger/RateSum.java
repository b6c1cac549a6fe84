package fr.insegur.receivables.ledger;

import fr.insegur.receivables.contract.TermsHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The sum of the annual rates of all days before a day. The difference of two such sums, times an amount, is what the amount
 * costs between the two days, before it is divided by the days of the year: so what many amounts cost can be added up once.
 */
public final class RateSum {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private RateSum() {}

    /** Counted from a day before all contracts. */
    public static BigDecimal until(TermsHistory terms, LocalDate day) {
        List<LocalDate> ends = new ArrayList<>(terms.changes(BEGINNING, day));
        ends.add(day);
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = BEGINNING;
        for (LocalDate end : ends) {
            sum = sum.add(terms.financingRate(from).multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end))));
            from = end;
        }
        return sum;
    }
}
