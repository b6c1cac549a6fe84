package fr.insegur.receivables.ledger;

/** The accounts of the mirror ledger, by the field's short names (domain.md 3.2); debit positive. */
public enum Account {
    /** Assigned invoices that the debtor still owes (encours cédé). */
    ENC(Scope.INVOICE),
    /** What debtors paid to the client instead of the factor and the client has to hand on (règlements directs). */
    RD(Scope.INVOICE),
    /** Indemnity that is due from the guarantee or its insurer. */
    IAR(Scope.INVOICE),
    /** Service commission accrued and not yet charged, with its VAT. */
    CAR(Scope.EITHER),
    /** Interest accrued and not yet charged, with its VAT. */
    ICR(Scope.EITHER),
    /** The factor's bank, as far as this contract moved it. */
    BK(Scope.CONTRACT),
    /** The client's current account; it may go debit when the client owes. */
    CC(Scope.EITHER),
    /** Reserve kept back on the financed part of an invoice. */
    RES(Scope.INVOICE),
    /** Guarantee fund: with an invoice while it is open, afterwards a pool of the contract. */
    FDG(Scope.EITHER),
    /** Financed part of an invoice that is blocked while its debtor disputes it. */
    LIT(Scope.INVOICE),
    /** The part of an invoice that is not financed: over the limit or the ceiling, debtor not approved, définancé. */
    IND(Scope.INVOICE),
    /** What a debtor paid beyond what it owed. */
    TP(Scope.CONTRACT),
    /** Receipts that nobody could assign to an invoice yet. */
    ENA(Scope.CONTRACT),
    /** Income from service commission. */
    PC(Scope.CONTRACT),
    /** Income from financing commission. */
    PF(Scope.CONTRACT),
    /** Income from other fees, the true-up of an annual minimum among them. */
    PX(Scope.CONTRACT),
    /** VAT collected. */
    TVA(Scope.CONTRACT),
    /** Loss on guarantees that the factor bears itself. */
    PG(Scope.CONTRACT);

    private final Scope scope;

    Account(Scope scope) {
        this.scope = scope;
    }

    /** Of what an account is kept. */
    enum Scope {
        INVOICE,
        CONTRACT,
        /** Per invoice, and for what concerns no invoice per contract. */
        EITHER
    }

    /** Whether its postings name the invoice wherever there is one, so that an invoice that is settled has nothing left on it. */
    public boolean isPerInvoice() {
        return scope != Scope.CONTRACT;
    }

    /** Whether a posting without an invoice may stand on it. */
    public boolean isPerContract() {
        return scope != Scope.INVOICE;
    }
}
