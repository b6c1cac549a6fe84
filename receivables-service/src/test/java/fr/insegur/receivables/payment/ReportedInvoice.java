package fr.insegur.receivables.payment;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.remittance.Bordereau;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An invoice of 10 000.00 under the contract of the worked example, and the reports of its factor. */
abstract class ReportedInvoice {
    static final LocalDate DAY_0 = TestContracts.TODAY;

    static final LocalDate DAY_60 = DAY_0.plusDays(60);

    @Inject
    TestContracts contracts;

    @Inject
    BookReport bookReport;

    @Inject
    BalancesRepository balances;

    @Inject
    Scopes scopes;

    InForce contract;

    UUID invoice;

    @BeforeEach
    void anInvoiceOfTenThousand() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        invoice = assign(debtor, "FA-1", "10000.00");
    }

    UUID assign(String debtor, String number, String amount) {
        return UUID.fromString(Bordereau.of(number, debtor, amount).assign(contract));
    }

    /** As the factor's event does it. */
    void book(FactorReport report) {
        scopes.run(contract.both(), () -> bookReport.book(report));
    }

    void advance(String amount) {
        book(new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), DAY_0));
    }

    void pay(String amount, LocalDate on) {
        book(new FactorReport.DebtorPaymentReceived(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), on));
    }

    void fees(String service, String serviceVat, String financing) {
        book(new FactorReport.FeesCharged(
                Ids.next(),
                contract.id(),
                contract.partnerId(),
                invoice,
                Money.eur(service),
                Money.eur(serviceVat),
                Money.eur(financing),
                Money.eur("0.00"),
                DAY_60));
    }

    void balance(String amount) {
        book(new FactorReport.BalancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), DAY_60));
    }

    List<String> discrepancies() {
        return TestDatabase.rows(
                "SELECT subject, fee_line, expected_minor, reported_minor FROM discrepancy WHERE contract_id = ? ORDER BY id",
                contract.id());
    }

    List<String> standing() {
        return TestDatabase.rows(
                "SELECT subject, fee_line, expected_minor, reported_minor FROM discrepancy WHERE contract_id = ?"
                        + " AND closed_at IS NULL ORDER BY id",
                contract.id());
    }

    List<String> balancesTold() {
        return told("balance-released.v1", "payload::json ->> 'settled', payload::json -> 'balance' ->> 'amount'");
    }

    List<String> settlementsTold() {
        return told(
                "invoice-settled.v1",
                "payload::json -> 'fees' -> 'total' ->> 'amount', payload::json -> 'balance' ->> 'amount',"
                        + " payload::json ->> 'settledOn'");
    }

    List<String> told(String type, String columns) {
        return TestDatabase.rows(
                "SELECT " + columns + " FROM outbox_event WHERE type = ? AND key = ? ORDER BY sequence",
                type,
                contract.id());
    }

    List<String> nonZeroBalances() {
        return TestDatabase.rows(
                "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ? AND balance_minor <> 0"
                        + " ORDER BY account",
                contract.id());
    }

    List<String> events(String topic) {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = ? AND key = ? ORDER BY sequence", topic, contract.id());
    }
}
