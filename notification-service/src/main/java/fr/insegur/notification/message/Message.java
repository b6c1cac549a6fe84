package fr.insegur.notification.message;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one message. They name invoices by number and never a debtor or a person; the recipient's own name is added
 * when the message is written.
 */
public sealed interface Message {
    MessageTemplate template();

    /** @param dsoDays days of sales outstanding, with one decimal; more than that when {@code dsoBeyondHistory} */
    record AuditReady(
            LocalDate asOf,
            String confidence,
            Money outstanding,
            Money overdue,
            Money financeable,
            @Rate BigDecimal dsoDays,
            boolean dsoBeyondHistory)
            implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.AUDIT_READY;
        }
    }

    /** @param more how many further reasons there are */
    record LedgerRefused(List<Reason> reasons, int more) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.LEDGER_REFUSED;
        }

        /** Whether the fault was ours, so that there is nothing to correct in the file. */
        public boolean ours() {
            return reasons.stream().anyMatch(reason -> reason.code().equals("PROCESSING_FAILED"));
        }
    }

    /** @param line of the file, from 1; absent when the file as a whole is concerned */
    record Reason(String code, @Nullable Long line) {}

    /** @param financingRate the yearly rate when it is fixed, else the margin over the index */
    record OfferReceived(
            String partnerCode,
            boolean revised,
            boolean firm,
            LocalDate validUntil,
            String product,
            @Rate BigDecimal advanceRate,
            @Rate BigDecimal guaranteeFundRate,
            @Rate BigDecimal serviceRate,
            String financingIndex,
            @Rate BigDecimal financingRate)
            implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.OFFER_RECEIVED;
        }

        public boolean fixed() {
            return financingIndex.equals("FIXED");
        }
    }

    record ContractActive(
            LocalDate startDate,
            String product,
            @Rate BigDecimal advanceRate,
            @Nullable Money ceiling,
            boolean notified)
            implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.CONTRACT_ACTIVE;
        }
    }

    record RemittanceRecorded(String reference, LocalDate assignedOn, int count, Money total) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.REMITTANCE_RECORDED;
        }
    }

    record InvoiceRejected(String number, List<String> codes) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.INVOICE_REJECTED;
        }
    }

    record AdvancePaid(String number, Money advance, LocalDate valueDate) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.ADVANCE_PAID;
        }
    }

    /** @param open what the debtor still owes; absent in messages that were kept before parts were told */
    record PaymentReceived(
            String number, Money paid, @Nullable Money open, LocalDate valueDate) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.PAYMENT_RECEIVED;
        }

        public boolean inPart() {
            return open != null && open.isPositive();
        }
    }

    /** The factor paid a balance, and the invoice is not settled by it. */
    record BalanceReleased(String number, Money balance, LocalDate valueDate) implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.BALANCE_RELEASED;
        }
    }

    /** @param balance all that was paid of it, which may be nothing */
    record InvoiceSettled(
            String number,
            Money service,
            Money serviceVat,
            Money financing,
            Money financingVat,
            Money fees,
            Money balance,
            LocalDate settledOn)
            implements Message {
        @Override
        public MessageTemplate template() {
            return MessageTemplate.INVOICE_SETTLED;
        }

        public boolean paidOut() {
            return balance.isPositive();
        }
    }
}
