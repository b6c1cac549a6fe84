package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The journal templates of an assigned invoice (domain.md 3.3): what is debited, what is credited. An amount of zero books
 * nothing. The identifiers come from outside so that the templates stay pure.
 */
public final class AssignmentPostings {
    private final UUID invoice;
    private final LocalDate valueDate;
    private final Supplier<UUID> ids;

    /** Templates for one invoice on one value date. */
    public AssignmentPostings(UUID invoice, LocalDate valueDate, Supplier<UUID> ids) {
        this.invoice = invoice;
        this.valueDate = valueDate;
        this.ids = ids;
    }

    /** The whole invoice is credited to the client's current account. */
    public Optional<JournalEntry> assign(Money amount) {
        return move(EntryKind.ASSIGNMENT, Account.ENC, Account.CC, amount);
    }

    /** The reserve on the financeable part is kept back. */
    public Optional<JournalEntry> reserve(Money amount) {
        return move(EntryKind.RESERVE, Account.CC, Account.RES, amount);
    }

    /** The part that is not financeable is blocked. */
    public Optional<JournalEntry> unavailable(Money amount) {
        return move(EntryKind.UNAVAILABLE, Account.CC, Account.IND, amount);
    }

    /** The service commission is earned at assignment, whenever it is charged. */
    public Optional<JournalEntry> serviceFee(Money fee, Money vat) {
        return accrue(EntryKind.SERVICE_FEE, Account.CAR, Account.PC, fee, vat);
    }

    /** The factor pays the client ahead of the debtor. */
    public Optional<JournalEntry> advance(Money amount) {
        return move(EntryKind.ADVANCE, Account.CC, Account.BK, amount);
    }

    /** Interest earned since the last accrual; negative when a back-dated fact makes it less. */
    public Optional<JournalEntry> interest(Money interest, Money vat) {
        return accrue(EntryKind.INTEREST, Account.ICR, Account.PF, interest, vat);
    }

    /** The debtor pays the factor: what the invoice still owes, then what is too much. */
    public Optional<JournalEntry> debtorPayment(Money applied, Money surplus) {
        List<Posting> legs = new ArrayList<>();
        add(legs, Account.BK, applied.plus(surplus));
        add(legs, Account.ENC, applied.negated());
        add(legs, Account.TP, surplus.negated());
        return entry(EntryKind.DEBTOR_PAYMENT, legs);
    }

    /** Once the debtor has paid in full, what was blocked goes back to the current account. */
    public Optional<JournalEntry> release(Money reserve, Money unavailable) {
        List<Posting> legs = new ArrayList<>();
        add(legs, Account.RES, reserve);
        add(legs, Account.IND, unavailable);
        add(legs, Account.CC, reserve.plus(unavailable).negated());
        return entry(EntryKind.RELEASE, legs);
    }

    /** What was accrued is taken from the current account. */
    public Optional<JournalEntry> feesCharged(Money service, Money financing) {
        List<Posting> legs = new ArrayList<>();
        add(legs, Account.CC, service.plus(financing));
        add(legs, Account.CAR, service.negated());
        add(legs, Account.ICR, financing.negated());
        return entry(EntryKind.FEES_CHARGED, legs);
    }

    /** The rest is paid to the client. */
    public Optional<JournalEntry> balance(Money amount) {
        return move(EntryKind.BALANCE, Account.CC, Account.BK, amount);
    }

    /** Takes back an entry leg by leg; the original stays as it is. */
    public JournalEntry reversal(JournalEntry original) {
        List<Posting> legs = original.postings().stream().map(Posting::negated).toList();
        return new JournalEntry(ids.get(), EntryKind.REVERSAL, invoice, valueDate, legs, original.id());
    }

    private Optional<JournalEntry> move(EntryKind kind, Account debit, Account credit, Money amount) {
        List<Posting> legs = new ArrayList<>();
        add(legs, debit, amount);
        add(legs, credit, amount.negated());
        return entry(kind, legs);
    }

    private Optional<JournalEntry> accrue(EntryKind kind, Account receivable, Account income, Money net, Money vat) {
        List<Posting> legs = new ArrayList<>();
        add(legs, receivable, net.plus(vat));
        add(legs, income, net.negated());
        add(legs, Account.TVA, vat.negated());
        return entry(kind, legs);
    }

    private void add(List<Posting> legs, Account account, Money amount) {
        if (!amount.isZero()) {
            legs.add(new Posting(account, account.isPerInvoice() ? invoice : null, amount));
        }
    }

    private Optional<JournalEntry> entry(EntryKind kind, List<Posting> legs) {
        return legs.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry(ids.get(), kind, invoice, valueDate, legs, null));
    }
}
