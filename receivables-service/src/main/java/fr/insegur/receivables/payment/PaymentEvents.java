package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.InvoiceState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published once a factor's report is booked. */
final class PaymentEvents {
    private static final String ASSIGNMENTS = "assignments.v1";
    private static final String FOLLOW_UPS = "follow-ups.v1";

    private PaymentEvents() {}

    /** What is told about an invoice, with the type under which it travels. */
    record Told(String type, Object data) {}

    record InvoiceFinanced(
            UUID invoiceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String number,
            Money advance,
            LocalDate valueDate) {}

    /** @param paid by this payment; {@code open} is what is left of the invoice */
    record InvoicePaid(
            UUID invoiceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String number,
            Money paid,
            Money open,
            LocalDate valueDate) {}

    record ChargedFees(Money service, Money serviceVat, Money financing, Money financingVat, Money total) {
        static ChargedFees of(Fees fees) {
            return new ChargedFees(
                    fees.service(), fees.serviceVat(), fees.financing(), fees.financingVat(), fees.total());
        }
    }

    /**
     * @param fees due by then
     * @param balance paid by this report
     * @param settled whether nothing is left of the invoice, so that {@code invoice-settled} follows
     */
    record BalanceReleased(
            UUID invoiceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String number,
            ChargedFees fees,
            Money balance,
            LocalDate valueDate,
            boolean settled) {}

    /** @param fees and balance: all of them, over the life of the invoice */
    record InvoiceSettled(
            UUID invoiceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String number,
            ChargedFees fees,
            Money balance,
            LocalDate settledOn) {}

    /** @param feeLine which of the fees; absent unless the subject is FEES */
    record DiscrepancyFound(
            UUID discrepancyId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            @Nullable UUID invoiceId,
            Comparison.Subject subject,
            Comparison.@Nullable FeeLine feeLine,
            Money expected,
            Money reported,
            Money difference) {}

    static Told financed(AssignedInvoice invoice, Money advance, LocalDate on) {
        return new Told(
                "invoice-financed.v1",
                new InvoiceFinanced(
                        invoice.id(),
                        invoice.contractId(),
                        invoice.clientId(),
                        invoice.partnerId(),
                        invoice.number(),
                        advance,
                        on));
    }

    static Told paid(AssignedInvoice invoice, Money paid, Money open, LocalDate on) {
        return new Told(
                open.isZero() ? "invoice-paid.v1" : "invoice-partly-paid.v1",
                new InvoicePaid(
                        invoice.id(),
                        invoice.contractId(),
                        invoice.clientId(),
                        invoice.partnerId(),
                        invoice.number(),
                        paid,
                        open,
                        on));
    }

    static Told released(AssignedInvoice invoice, Fees fees, Money balance, LocalDate on) {
        return new Told(
                "balance-released.v1",
                new BalanceReleased(
                        invoice.id(),
                        invoice.contractId(),
                        invoice.clientId(),
                        invoice.partnerId(),
                        invoice.number(),
                        ChargedFees.of(fees),
                        balance,
                        on,
                        invoice.state() == InvoiceState.SETTLED));
    }

    static Told settled(AssignedInvoice invoice, Fees fees, Money balance, LocalDate on) {
        return new Told(
                "invoice-settled.v1",
                new InvoiceSettled(
                        invoice.id(),
                        invoice.contractId(),
                        invoice.clientId(),
                        invoice.partnerId(),
                        invoice.number(),
                        ChargedFees.of(fees),
                        balance,
                        on));
    }

    /**
     * Something else that happened to an invoice.
     *
     * @param amount absent where there is none
     * @param open what the debtor still owes
     */
    record InvoiceMoved(
            UUID invoiceId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            String number,
            @Nullable Money amount,
            Money open,
            InvoiceState state,
            LocalDate valueDate) {}

    /** Of a credit note, a dispute and its end, a late debtor, financing withdrawn, an invoice handed back, an indemnity, a correction. */
    static Told moved(String type, AssignedInvoice invoice, @Nullable Money amount, Money open, LocalDate on) {
        return new Told(
                type,
                new InvoiceMoved(
                        invoice.id(),
                        invoice.contractId(),
                        invoice.clientId(),
                        invoice.partnerId(),
                        invoice.number(),
                        amount,
                        open,
                        invoice.state(),
                        on));
    }

    static OutgoingEvent assignment(Contract contract, Told fact) {
        return new OutgoingEvent(
                ASSIGNMENTS, contract.id(), fact.type(), fact.data(), contract.clientId(), contract.partnerId());
    }

    static OutgoingEvent found(Discrepancy discrepancy) {
        DiscrepancyFound fact = new DiscrepancyFound(
                discrepancy.id(),
                discrepancy.contractId(),
                discrepancy.clientId(),
                discrepancy.partnerId(),
                discrepancy.invoiceId(),
                discrepancy.subject(),
                discrepancy.feeLine(),
                discrepancy.expected(),
                discrepancy.reported(),
                discrepancy.difference());
        return new OutgoingEvent(
                FOLLOW_UPS,
                discrepancy.contractId(),
                "discrepancy-found.v1",
                fact,
                discrepancy.clientId(),
                discrepancy.partnerId());
    }
}
