package fr.insegur.receivables.statement;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.ledger.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The balances of all accounts of a contract on a day; debits and credits are equal (invariant 2).
 *
 * @param basis whether entries count from their value date or from the day on which they were booked
 */
@Schema(name = "TrialBalance", examples = TrialBalanceView.EXAMPLE)
record TrialBalanceView(UUID contractId, LocalDate on, Basis basis, List<Line> accounts, Money debits, Money credits) {

    static final String EXAMPLE = """
            {"contractId":"0198c0de-0000-7000-8000-0000000000c1","on":"2026-01-31","basis":"VALUE","accounts":[\
            {"account":"ENC","debit":{"amount":"10000.00","currency":"EUR"},"credit":{"amount":"0.00","currency":"EUR"}},\
            {"account":"BK","debit":{"amount":"0.00","currency":"EUR"},"credit":{"amount":"9000.00","currency":"EUR"}},\
            {"account":"RES","debit":{"amount":"0.00","currency":"EUR"},"credit":{"amount":"1000.00","currency":"EUR"}}],\
            "debits":{"amount":"10000.00","currency":"EUR"},"credits":{"amount":"10000.00","currency":"EUR"}}""";

    /** By which day entries count. */
    enum Basis {
        VALUE,
        BOOKED
    }

    record Line(Account account, Money debit, Money credit) {
        static Line of(Account account, Money balance) {
            Money none = Money.zero(balance.currency());
            return new Line(account, balance.max(none), balance.negated().max(none));
        }
    }
}
