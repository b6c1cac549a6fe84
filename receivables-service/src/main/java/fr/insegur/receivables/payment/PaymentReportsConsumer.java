package fr.insegur.receivables.payment;

import fr.insegur.platform.inbox.Inbox;
import fr.insegur.platform.inbox.InboxConsumer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what factors report: advances, debtors' payments, fees, balances, indemnities, and what of it was wrong. */
@Startup
@ApplicationScoped
class PaymentReportsConsumer {
    private final InboxConsumer inbox;

    PaymentReportsConsumer(Inbox inbox, BookReport bookReport) {
        this.inbox = inbox.consumer("payment-reports", "payment-reports.v1")
                .on("advance-paid.v1", FactorReport.AdvancePaid.class, (envelope, report) -> bookReport.book(report))
                .on(
                        "debtor-payment-received.v1",
                        FactorReport.DebtorPaymentReceived.class,
                        (envelope, report) -> bookReport.book(report))
                .on("fees-charged.v1", FactorReport.FeesCharged.class, (envelope, report) -> bookReport.book(report))
                .on("balance-paid.v1", FactorReport.BalancePaid.class, (envelope, report) -> bookReport.book(report))
                .on(
                        "direct-payment-returned.v1",
                        FactorReport.DirectPaymentReturned.class,
                        (envelope, report) -> bookReport.book(report))
                .on(
                        "indemnity-paid.v1",
                        FactorReport.IndemnityPaid.class,
                        (envelope, report) -> bookReport.book(report))
                .on(
                        "payment-reversed.v1",
                        FactorReport.PaymentReversed.class,
                        (envelope, report) -> bookReport.book(report));
    }

    @Incoming("payment-reports")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records);
    }
}
