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
public final class InvoicePostings {
    private final UUID invoice;
    private final LocalDate valueDate;
    private final Supplier<UUID> ids;

    /** Templates for one invoice on one value date. */
    public InvoicePostings(UUID invoice, LocalDate valueDate, Supplier<UUID> ids) {
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
    public Optional<JournalEntry> release(Money reserve, Money disputed, Money unavailable) {
        return free(EntryKind.RELEASE, reserve, disputed, unavailable);
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

    /** A part of what is paid for the invoice goes to the guarantee fund instead. */
    public Optional<JournalEntry> fundRetained(Money amount) {
        return move(EntryKind.FUND_RETAINED, Account.CC, Account.FDG, amount);
    }

    /** The invoice is done; what it gave to the guarantee fund stays there, as part of the contract's pool. */
    public Optional<JournalEntry> fundToPool(Money amount) {
        if (amount.isZero()) {
            return Optional.empty();
        }
        List<Posting> legs =
                List.of(new Posting(Account.FDG, invoice, amount), new Posting(Account.FDG, null, amount.negated()));
        return entry(EntryKind.FUND_TO_POOL, legs);
    }

    /** The debtor pays the client, who now owes it to the factor. */
    public Optional<JournalEntry> directPayment(Money amount) {
        return move(EntryKind.DIRECT_PAYMENT, Account.RD, Account.ENC, amount);
    }

    /** The client hands on what the debtor paid to it. */
    public Optional<JournalEntry> directPaymentReturned(Money amount) {
        return move(EntryKind.DIRECT_PAYMENT_RETURNED, Account.BK, Account.RD, amount);
    }

    /** What the client does not hand on is taken from its current account. */
    public Optional<JournalEntry> setOff(Money amount) {
        return move(EntryKind.SET_OFF, Account.CC, Account.RD, amount);
    }

    /** The debtor owes less; the client's account bears it. */
    public Optional<JournalEntry> creditNote(Money amount) {
        return move(EntryKind.CREDIT_NOTE, Account.CC, Account.ENC, amount);
    }

    /** What was blocked on the part that a credit note took away is free. */
    public Optional<JournalEntry> creditNoteShare(Money unavailable, Money reserve) {
        return free(EntryKind.CREDIT_NOTE_SHARE, reserve, Money.zero(reserve.currency()), unavailable);
    }

    /** A debtor that pays a little less than it owes has paid; the client bears the difference. */
    public Optional<JournalEntry> shortPayment(Money amount) {
        return move(EntryKind.SHORT_PAYMENT, Account.CC, Account.ENC, amount);
    }

    /** The financed part of a disputed invoice is blocked. */
    public Optional<JournalEntry> dispute(Money financed) {
        return move(EntryKind.DISPUTE, Account.CC, Account.LIT, financed);
    }

    /** The debtor has no reason to dispute any more. */
    public Optional<JournalEntry> disputeResolved(Money blocked) {
        return move(EntryKind.DISPUTE_RESOLVED, Account.LIT, Account.CC, blocked);
    }

    /** The financing of an overdue invoice is withdrawn: the client owes it, blocked until the invoice comes back or is paid. */
    public Optional<JournalEntry> definancing(Money financed) {
        return move(EntryKind.DEFINANCING, Account.CC, Account.IND, financed);
    }

    /** The invoice goes back to the client, who owes what the debtor did not pay. */
    public Optional<JournalEntry> retrocession(Money open) {
        return move(EntryKind.RETROCESSION, Account.CC, Account.ENC, open);
    }

    /** The guarantee takes effect on the covered part: an insurer owes it, or the factor loses it. */
    public Optional<JournalEntry> guarantee(Money insured, Money ownRisk) {
        List<Posting> legs = new ArrayList<>();
        add(legs, Account.IAR, insured);
        add(legs, Account.PG, ownRisk);
        add(legs, Account.ENC, insured.plus(ownRisk).negated());
        return entry(EntryKind.GUARANTEE, legs);
    }

    /** What no guarantee covers is the client's loss. */
    public Optional<JournalEntry> uncovered(Money amount) {
        return move(EntryKind.UNCOVERED, Account.CC, Account.ENC, amount);
    }

    /** The indemnity comes in. */
    public Optional<JournalEntry> indemnity(Money amount) {
        return move(EntryKind.INDEMNITY, Account.BK, Account.IAR, amount);
    }

    /** Nobody will pay the rest: it is charged back to the client. */
    public Optional<JournalEntry> writeOff(Money open) {
        return move(EntryKind.WRITE_OFF, Account.CC, Account.ENC, open);
    }

    /** The client pays back what its current account owes for the invoice. */
    public Optional<JournalEntry> clientRepayment(Money amount) {
        return move(EntryKind.CLIENT_REPAYMENT, Account.BK, Account.CC, amount);
    }

    /** A receipt that was kept aside turns out to be for this invoice. */
    public Optional<JournalEntry> receiptAllocated(Money amount) {
        return move(EntryKind.RECEIPT_ALLOCATED, Account.ENA, Account.ENC, amount);
    }

    /** What the debtor paid too much is given back to it. */
    public Optional<JournalEntry> surplusRefunded(Money amount) {
        return move(EntryKind.SURPLUS_REFUNDED, Account.TP, Account.BK, amount);
    }

    /** Takes back an entry leg by leg; the original stays as it is. */
    public JournalEntry reversal(JournalEntry original) {
        return original.reversed(ids.get(), valueDate);
    }

    private Optional<JournalEntry> free(EntryKind kind, Money reserve, Money disputed, Money unavailable) {
        List<Posting> legs = new ArrayList<>();
        add(legs, Account.RES, reserve);
        add(legs, Account.LIT, disputed);
        add(legs, Account.IND, unavailable);
        add(legs, Account.CC, reserve.plus(disputed).plus(unavailable).negated());
        return entry(kind, legs);
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
