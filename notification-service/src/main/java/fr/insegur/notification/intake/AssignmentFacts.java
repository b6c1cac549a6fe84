package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import fr.insegur.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the assignments' events. */
final class AssignmentFacts {
    private AssignmentFacts() {}

    record RemittanceAccepted(
            @NotNull UUID clientId,
            @NotNull String reference,
            @NotNull LocalDate assignedOn,
            @NotNull Integer count,
            @NotNull Money total)
            implements ClientFact {
        @Override
        public Message message() {
            return new Message.RemittanceRecorded(reference, assignedOn, count, total);
        }
    }

    record InvoiceRejected(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotEmpty List<@NotNull String> codes) implements ClientFact {
        @Override
        public Message message() {
            return new Message.InvoiceRejected(number, codes);
        }
    }

    record InvoiceFinanced(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotNull Money advance,
            @NotNull LocalDate valueDate) implements ClientFact {
        @Override
        public Message message() {
            return new Message.AdvancePaid(number, advance, valueDate);
        }
    }

    /** In part or in full: {@code open} is what is left. */
    record InvoicePaid(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotNull Money paid,
            @NotNull Money open,
            @NotNull LocalDate valueDate)
            implements ClientFact {
        @Override
        public Message message() {
            return new Message.PaymentReceived(number, paid, open, valueDate);
        }
    }

    /** @param settled absent in events from before it was said */
    record BalanceReleased(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotNull Money balance,
            @NotNull LocalDate valueDate,
            @Nullable Boolean settled)
            implements ClientFact {
        /** The last part is told with the settlement that follows it, so that one step is one message. */
        @Override
        public boolean isTold() {
            return settled == null || !settled;
        }

        @Override
        public Message message() {
            return new Message.BalanceReleased(number, balance, valueDate);
        }
    }

    /** @param fees and balance: absent in events from before they were said, when the balance was told by itself */
    record InvoiceSettled(
            @NotNull UUID clientId,
            @NotNull String number,
            @Nullable @Valid Fees fees,
            @Nullable Money balance,
            @NotNull LocalDate settledOn)
            implements ClientFact {
        @Override
        public boolean isTold() {
            return fees != null && balance != null;
        }

        @Override
        public Message message() {
            Fees charged = Objects.requireNonNull(fees);
            return new Message.InvoiceSettled(
                    number,
                    charged.service(),
                    charged.serviceVat(),
                    charged.financing(),
                    charged.financingVat(),
                    charged.total(),
                    Objects.requireNonNull(balance),
                    settledOn);
        }
    }

    record Fees(
            @NotNull Money service,
            @NotNull Money serviceVat,
            @NotNull Money financing,
            @NotNull Money financingVat,
            @NotNull Money total) {}
}
