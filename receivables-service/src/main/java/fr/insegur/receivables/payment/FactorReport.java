package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.Fees;
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

        Fees fees() {
            return new Fees(service, serviceVat, financing, financingVat);
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
    }
}
