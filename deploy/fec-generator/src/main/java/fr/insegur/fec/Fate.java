package fr.insegur.fec;

import java.time.LocalDate;
import java.util.List;

/**
 * What will become of an invoice, decided when it is issued: the steps lead in date order to nothing being open.
 *
 * @param disputed whether the customer contests it
 * @param ordinary whether it is simply paid in one go, so that it may share a transfer with others
 */
record Fate(boolean disputed, boolean ordinary, List<Step> steps) {

    enum Kind {
        RECEIPT,
        CREDIT_NOTE,
        /** Paid, and more than that. */
        OVERPAYMENT,
        /** The bank takes the last receipt back. */
        RETURN,
        /** Passed to 413 until the day it is due. */
        BILL,
        /** Passed to 416. */
        DOUBTFUL,
        /** Lost. */
        WRITE_OFF,
        /** Set off against what the company owes to the same party. */
        NETTING,
        /** Sold to the factor. */
        FACTORED
    }

    /** What happens to so many thousandths of the invoice; {@link #REST} takes whatever is still open. */
    record Step(LocalDate on, Kind kind, int perMille) {}

    static final int REST = 1000;

    private static final int RETURNS_PER_MILLE = 40;
    private static final int CANCELLATIONS_PER_MILLE = 6;

    static Fate draw(Customer customer, LocalDate issued, Draws draws) {
        LocalDate paid =
                customer.term().dueDate(issued).plusDays(customer.habit().delay(draws));
        if (draws.chance(customer.habit().disputesPerMille)) {
            return disputed(issued, paid, draws);
        }
        if (draws.chance(customer.habit().instalmentsPerMille)) {
            LocalDate rest = paid.plusDays(draws.between(15, 45));
            return new Fate(false, false, List.of(receipt(paid, draws.between(300, 700)), receipt(rest, REST)));
        }
        if (draws.chance(RETURNS_PER_MILLE)) {
            Step returned = creditNote(issued.plusDays(draws.between(3, 20)), draws.between(50, 250));
            return new Fate(false, false, List.of(returned, receipt(paid, REST)));
        }
        if (draws.chance(CANCELLATIONS_PER_MILLE)) {
            return new Fate(false, false, List.of(creditNote(issued.plusDays(draws.between(2, 10)), REST)));
        }
        return new Fate(false, true, List.of(receipt(paid, REST)));
    }

    private static Fate disputed(LocalDate issued, LocalDate paid, Draws draws) {
        int outcome = draws.between(1, 10);
        if (outcome <= 5) {
            Step allowance = creditNote(issued.plusDays(draws.between(20, 60)), draws.between(50, 300));
            LocalDate after = allowance.on().plusDays(draws.between(5, 20));
            return new Fate(true, false, List.of(allowance, receipt(after.isAfter(paid) ? after : paid, REST)));
        }
        if (outcome <= 8) {
            LocalDate end = paid.plusDays(draws.between(45, 120));
            return new Fate(true, false, List.of(receipt(paid, draws.between(500, 800)), receipt(end, REST)));
        }
        return new Fate(true, false, List.of(receipt(paid.plusDays(draws.between(90, 180)), REST)));
    }

    LocalDate end() {
        return steps.getLast().on();
    }

    static Step receipt(LocalDate on, int perMille) {
        return new Step(Season.workingDayFrom(on), Kind.RECEIPT, perMille);
    }

    static Step creditNote(LocalDate on, int perMille) {
        return new Step(Season.workingDayFrom(on), Kind.CREDIT_NOTE, perMille);
    }
}
