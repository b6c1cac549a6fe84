package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.ledger.FundsUsedRules.Movement;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What the funds used on one invoice have cost since the beginning, rounded once over all days, whether it was booked or not
 * (domain.md 1.4 and 3.3).
 *
 * @param vat at the rate that is in force on the last day
 */
public record AccruedInterest(Money interest, Money vat) {

    /** @param on that day excluded; should something be booked for a later one, until that day */
    public static AccruedInterest of(ContractTerms terms, Collection<Movement> movements, LocalDate on) {
        LocalDate until = movements.stream()
                .map(Movement::valueDate)
                .reduce(on, (one, other) -> one.isAfter(other) ? one : other);
        Money interest = FundsUsedRules.interestToDate(
                terms.dayCount(), terms.financingRate(), terms.currency(), movements, until);
        return new AccruedInterest(interest, interest.times(terms.vatRate(ContractTerms.Fee.FINANCING, until)));
    }

    /** What is not booked yet, VAT included. */
    Money notBooked(Collection<Movement> movements) {
        Money total = interest.plus(vat);
        Money booked = Money.sum(
                total.currency(),
                movements.stream()
                        .filter(movement -> movement.account() == Account.ICR && movement.kind() == EntryKind.INTEREST)
                        .map(Movement::amount)
                        .toList());
        return total.minus(booked);
    }
}
