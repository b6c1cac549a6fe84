package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The journal templates of what concerns a contract and none of its invoices (domain.md 3.3). */
public final class ContractPostings {
    private final LocalDate valueDate;
    private final Supplier<UUID> ids;

    /** Templates on one value date. */
    public ContractPostings(LocalDate valueDate, Supplier<UUID> ids) {
        this.valueDate = valueDate;
        this.ids = ids;
    }

    /** The guarantee fund grows out of the current account, or, below zero, gives back to it. */
    public Optional<JournalEntry> fundAdjusted(Money growth) {
        return move(EntryKind.FUND_ADJUSTED, Account.CC, Account.FDG, growth);
    }

    /** Interest on what the account uses beside its invoices; negative where the guarantee fund makes it less. */
    public Optional<JournalEntry> interest(Money interest, Money vat) {
        return taxed(EntryKind.INTEREST, Account.ICR, Account.PF, interest, vat);
    }

    /** What was accrued is taken from the current account. */
    public Optional<JournalEntry> feesCharged(Money financing) {
        return move(EntryKind.FEES_CHARGED, Account.CC, Account.ICR, financing);
    }

    /** A fee of the price list, taken at once. */
    public Optional<JournalEntry> fixedFee(Money fee, Money vat) {
        return taxed(EntryKind.FIXED_FEE, Account.CC, Account.PX, fee, vat);
    }

    /** What the service commission of a contract year falls short of its minimum. */
    public Optional<JournalEntry> annualMinimum(Money missing, Money vat) {
        return taxed(EntryKind.ANNUAL_MINIMUM, Account.CC, Account.PX, missing, vat);
    }

    /** A debtor's payment of which nobody knows yet what it is for. */
    public Optional<JournalEntry> receiptUnidentified(Money amount) {
        return move(EntryKind.RECEIPT_UNIDENTIFIED, Account.BK, Account.ENA, amount);
    }

    /** The factor pays the client what the contract's account holds beside its invoices. */
    public Optional<JournalEntry> balance(Money amount) {
        return move(EntryKind.CONTRACT_BALANCE, Account.CC, Account.BK, amount);
    }

    /** The client pays what the contract's account owes beside its invoices. */
    public Optional<JournalEntry> clientRepayment(Money amount) {
        return move(EntryKind.CLIENT_REPAYMENT, Account.BK, Account.CC, amount);
    }

    /** Takes back an entry leg by leg; the original stays as it is. */
    public JournalEntry reversal(JournalEntry original) {
        return original.reversed(ids.get(), valueDate);
    }

    private Optional<JournalEntry> move(EntryKind kind, Account debit, Account credit, Money amount) {
        return taxed(kind, debit, credit, amount, Money.zero(amount.currency()));
    }

    private Optional<JournalEntry> taxed(EntryKind kind, Account debit, Account credit, Money net, Money vat) {
        List<Posting> legs = new ArrayList<>();
        add(legs, debit, net.plus(vat));
        add(legs, credit, net.negated());
        add(legs, Account.TVA, vat.negated());
        return legs.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry(ids.get(), kind, null, valueDate, legs, null));
    }

    private static void add(List<Posting> legs, Account account, Money amount) {
        if (!amount.isZero()) {
            legs.add(new Posting(account, null, amount));
        }
    }
}
