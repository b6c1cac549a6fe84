package fr.insegur.partner.report;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What is published of the factors' reports, on {@code payment-reports.v1} under the contract's id. */
final class PaymentReportEvents {
    private static final String TOPIC = "payment-reports.v1";

    private PaymentReportEvents() {}

    record AmountReported(
            UUID reportId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID invoiceId,
            Money amount,
            LocalDate valueDate) {}

    record FeesCharged(
            UUID reportId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID invoiceId,
            Money service,
            Money serviceVat,
            Money financing,
            Money financingVat,
            LocalDate valueDate) {}

    static OutgoingEvent amountReported(PaymentReport report, UUID clientId, Money amount) {
        String type = switch (report.kind()) {
            case ADVANCE -> "advance-paid.v1";
            case DEBTOR_PAYMENT -> "debtor-payment-received.v1";
            case BALANCE -> "balance-paid.v1";
            case DIRECT_PAYMENT_RETURN -> "direct-payment-returned.v1";
            case INDEMNITY -> "indemnity-paid.v1";
            case FEES, REVERSAL -> throw new IllegalArgumentException(report.kind() + " is not one amount");
        };
        return event(
                report,
                clientId,
                type,
                new AmountReported(
                        report.id(),
                        report.contractId(),
                        clientId,
                        report.partnerId(),
                        report.invoiceId(),
                        amount,
                        report.valueDate()));
    }

    /** @param reversedReportId the earlier report, which stands as it was said */
    record PaymentReversed(
            UUID reportId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            UUID invoiceId,
            UUID reversedReportId,
            LocalDate valueDate) {}

    static OutgoingEvent reversed(PaymentReport report, UUID clientId, UUID reversedReportId) {
        return event(
                report,
                clientId,
                "payment-reversed.v1",
                new PaymentReversed(
                        report.id(),
                        report.contractId(),
                        clientId,
                        report.partnerId(),
                        report.invoiceId(),
                        reversedReportId,
                        report.valueDate()));
    }

    static OutgoingEvent feesCharged(PaymentReport report, UUID clientId, FeeReport fees) {
        return event(
                report,
                clientId,
                "fees-charged.v1",
                new FeesCharged(
                        report.id(),
                        report.contractId(),
                        clientId,
                        report.partnerId(),
                        report.invoiceId(),
                        fees.service(),
                        fees.serviceVat(),
                        fees.financing(),
                        fees.financingVat(),
                        fees.valueDate()));
    }

    private static OutgoingEvent event(PaymentReport report, UUID clientId, String type, Object data) {
        return new OutgoingEvent(TOPIC, report.contractId(), type, data, clientId, report.partnerId());
    }
}
