package fr.insegur.notification.message;

/** The messages that a client may get, and may mute. */
public enum MessageTemplate {
    AUDIT_READY("audit-ready", Message.AuditReady.class),
    LEDGER_REFUSED("ledger-refused", Message.LedgerRefused.class),
    OFFER_RECEIVED("offer-received", Message.OfferReceived.class),
    CONTRACT_ACTIVE("contract-active", Message.ContractActive.class),
    REMITTANCE_RECORDED("remittance-recorded", Message.RemittanceRecorded.class),
    INVOICE_REJECTED("invoice-rejected", Message.InvoiceRejected.class),
    ADVANCE_PAID("advance-paid", Message.AdvancePaid.class),
    PAYMENT_RECEIVED("payment-received", Message.PaymentReceived.class),
    BALANCE_RELEASED("balance-released", Message.BalanceReleased.class),
    INVOICE_SETTLED("invoice-settled", Message.InvoiceSettled.class);

    private final String file;
    private final Class<? extends Message> content;

    MessageTemplate(String file, Class<? extends Message> content) {
        this.file = file;
        this.content = content;
    }

    /** Name of its texts. */
    String file() {
        return file;
    }

    Class<? extends Message> content() {
        return content;
    }
}
