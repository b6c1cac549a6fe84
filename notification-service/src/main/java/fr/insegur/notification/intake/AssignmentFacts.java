package fr.insegur.notification.intake;

import fr.insegur.notification.message.Message;
import fr.insegur.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    record InvoicePaid(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotNull Money paid,
            @NotNull LocalDate valueDate) implements ClientFact {
        @Override
        public Message message() {
            return new Message.PaymentReceived(number, paid, valueDate);
        }
    }

    record BalanceReleased(
            @NotNull UUID clientId,
            @NotNull String number,
            @NotNull @Valid Fees fees,
            @NotNull Money balance,
            @NotNull LocalDate valueDate)
            implements ClientFact {
        @Override
        public Message message() {
            return new Message.BalanceReleased(
                    number,
                    fees.service(),
                    fees.serviceVat(),
                    fees.financing(),
                    fees.financingVat(),
                    fees.total(),
                    balance,
                    valueDate);
        }
    }

    record Fees(
            @NotNull Money service,
            @NotNull Money serviceVat,
            @NotNull Money financing,
            @NotNull Money financingVat,
            @NotNull Money total) {}
}
