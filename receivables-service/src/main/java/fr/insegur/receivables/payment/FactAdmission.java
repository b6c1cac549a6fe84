package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.invoice.Move;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;

/** Who may say what of an invoice, and what has to be said with it. */
final class FactAdmission {
    /** What a client knows before anybody else. Cash, guarantee and recourse are the factor's and the broker's to say. */
    private static final Set<Move> BY_CLIENT =
            EnumSet.of(Move.DIRECT_PAYMENT, Move.CREDIT_NOTE, Move.DISPUTED, Move.DISPUTE_RESOLVED);

    private static final Set<Move> BY_BROKER =
            EnumSet.complementOf(EnumSet.of(Move.ASSIGNED, Move.FEES_CHARGED, Move.MONTH_ENDED));

    private static final Set<Move> WITH_AMOUNT = EnumSet.of(
            Move.ADVANCE_PAID,
            Move.DEBTOR_PAID,
            Move.BALANCE_PAID,
            Move.DIRECT_PAYMENT,
            Move.DIRECT_PAYMENT_RETURNED,
            Move.SET_OFF,
            Move.CREDIT_NOTE,
            Move.INDEMNITY_PAID,
            Move.CLIENT_REPAID,
            Move.RECEIPT_ALLOCATED,
            Move.SURPLUS_REFUNDED);

    private FactAdmission() {}

    static void require(FactCommand command, boolean byBroker, LocalDate today, Currency currency) {
        if (!(byBroker ? BY_BROKER : BY_CLIENT).contains(command.kind())) {
            throw Refused.forbidden("fact-not-yours", command.kind() + " is not yours to say");
        }
        if (command.valueDate().isAfter(today)) {
            throw refused("/valueDate", "value-date-in-future", "nothing can have happened after " + today);
        }
        boolean needsAmount = WITH_AMOUNT.contains(command.kind());
        Money amount = command.amount();
        if (needsAmount != (amount != null)) {
            throw refused(
                    "/amount",
                    needsAmount ? "amount-missing" : "amount-not-expected",
                    command.kind() + (needsAmount ? " has an amount" : " has no amount"));
        }
        if (amount != null && !amount.currency().equals(currency)) {
            throw refused("/amount/currency", "currency-other", "the contract is in " + currency);
        }
        if (amount != null && !amount.isPositive()) {
            throw refused("/amount/amount", "amount-not-positive", "an amount is more than zero");
        }
        if ((command.kind() == Move.REVERSED) != (command.reverses() != null)) {
            throw refused(
                    "/reverses", "reverses-invalid", "REVERSED names the step that it takes back, nothing else does");
        }
    }

    private static Refused refused(String pointer, String code, String detail) {
        return Refused.unprocessable(code, detail, new FieldProblem(pointer, code, detail));
    }
}
