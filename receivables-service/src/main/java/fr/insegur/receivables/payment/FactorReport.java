package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.Fees;
import fr.insegur.receivables.invoice.Move;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code payment-reports.v1}: a fact that the factor reports about one invoice. */
sealed interface FactorReport {
    UUID reportId();

    UUID contractId();

    UUID partnerId();

    UUID invoiceId();

    /** From which day it counts. */
    LocalDate valueDate();

    /** Every amount that it names. */
    List<Money> amounts();

    /** What happened, where the report is about one amount or about fees. */
    Fact fact();

    /** {@code advance-paid.v1}. */
    record AdvancePaid(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money amount,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }

        @Override
        public Fact fact() {
            return Fact.of(Move.ADVANCE_PAID, valueDate, amount);
        }
    }

    /** {@code debtor-payment-received.v1}, in full or in part. */
    record DebtorPaymentReceived(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money amount,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }

        @Override
        public Fact fact() {
            return Fact.of(Move.DEBTOR_PAID, valueDate, amount);
        }
    }

    /** {@code fees-charged.v1}. */
    record FeesCharged(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money service,
            @NotNull Money serviceVat,
            @NotNull Money financing,
            @NotNull Money financingVat,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(service, serviceVat, financing, financingVat);
        }

        @Override
        public Fact fact() {
            return Fact.charged(valueDate, new Fees(service, serviceVat, financing, financingVat));
        }
    }

    /** {@code balance-paid.v1}. */
    record BalancePaid(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money amount,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }

        @Override
        public Fact fact() {
            return Fact.of(Move.BALANCE_PAID, valueDate, amount);
        }
    }

    /** {@code direct-payment-returned.v1}: the client handed on what the debtor had paid to it. */
    record DirectPaymentReturned(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money amount,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }

        @Override
        public Fact fact() {
            return Fact.of(Move.DIRECT_PAYMENT_RETURNED, valueDate, amount);
        }
    }

    /** {@code indemnity-paid.v1}. */
    record IndemnityPaid(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull Money amount,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }

        @Override
        public Fact fact() {
            return Fact.of(Move.INDEMNITY_PAID, valueDate, amount);
        }
    }

    /** {@code payment-reversed.v1}: an earlier report was wrong, or its payment bounced. */
    record PaymentReversed(
            @NotNull UUID reportId,
            @NotNull UUID contractId,
            @NotNull UUID partnerId,
            @NotNull UUID invoiceId,
            @NotNull UUID reversedReportId,
            @NotNull LocalDate valueDate)
            implements FactorReport {
        @Override
        public List<Money> amounts() {
            return List.of();
        }

        @Override
        public Fact fact() {
            return Fact.reversal(valueDate, List.of());
        }
    }
}
