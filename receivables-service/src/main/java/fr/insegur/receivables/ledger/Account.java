package fr.insegur.receivables.ledger;

/** The accounts of the mirror ledger, by the field's short names; debit positive. */
public enum Account {
    /** Assigned invoices that the debtor still owes (encours cédé). */
    ENC(true),
    /** Service commission accrued and not yet charged, with its VAT. */
    CAR(true),
    /** Interest accrued and not yet charged, with its VAT. */
    ICR(true),
    /** The factor's bank, as far as this contract moved it. */
    BK(false),
    /** The client's current account; it may go debit when the client owes. */
    CC(true),
    /** Reserve kept back on the financed part of an invoice. */
    RES(true),
    /** The part of an invoice that is not financed: over the limit or the ceiling, debtor not approved. */
    IND(true),
    /** What a debtor paid beyond what it owed. */
    TP(false),
    /** Income from service commission. */
    PC(false),
    /** Income from financing commission. */
    PF(false),
    /** VAT collected. */
    TVA(false);

    private final boolean perInvoice;

    Account(boolean perInvoice) {
        this.perInvoice = perInvoice;
    }

    /** Whether its postings name the invoice, so that an invoice that is settled has nothing left on it. */
    public boolean isPerInvoice() {
        return perInvoice;
    }
}
