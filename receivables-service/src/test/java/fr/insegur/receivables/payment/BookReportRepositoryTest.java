package fr.insegur.receivables.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class BookReportRepositoryTest {
    private static final LocalDate DAY_0 = TestContracts.TODAY;
    private static final LocalDate DAY_60 = DAY_0.plusDays(60);

    @Inject
    TestContracts contracts;

    @Inject
    BookReport bookReport;

    @Inject
    BalancesRepository balances;

    private InForce contract;
    private UUID invoice;

    @BeforeEach
    void anInvoiceOfTenThousand() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        invoice = assign(debtor, "FA-1", "10000.00");
    }

    @Test
    void theWorkedExampleEndsWithNothingOnTheInvoiceAndTheFactorsCash() {
        advance("9000.00");
        pay("10000.00", DAY_60);
        fees("100.00", "20.00", "75.00");
        balance("805.00");
        Api.get(contract.client(), "/v1/invoices/" + invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body(
                        "story.kind",
                        equalTo(List.of("ASSIGNED", "ADVANCE_PAID", "DEBTOR_PAID", "FEES_CHARGED", "BALANCE_PAID")))
                .body("story.state", equalTo(List.of("ELIGIBLE", "ADVANCED", "PAID", "PAID", "SETTLED")))
                .body("story[1].entries[0].postings.account", equalTo(List.of("CC", "BK")))
                .body("story[1].entries[0].postings.amount.amount", equalTo(List.of("9000.00", "-9000.00")))
                .body("balances.findAll { it.balance.amount != '0.00' }", hasSize(0));
        assertEquals(List.of("BK,19500", "PC,-10000", "PF,-7500", "TVA,-2000"), nonZeroBalances());
        assertEquals(
                List.of(
                        "invoice-assigned.v1",
                        "remittance-accepted.v1",
                        "invoice-financed.v1",
                        "invoice-paid.v1",
                        "balance-released.v1",
                        "invoice-settled.v1"),
                events("assignments.v1"));
        assertEquals(List.of(), events("follow-ups.v1"));
        assertEquals(List.of(), balances.differences());
    }

    @Test
    void partialPaymentsAreToldAndBookedOneByOne() {
        advance("9000.00");
        pay("6000.00", DAY_60);
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("PARTIALLY_PAID"));
        pay("4000.00", DAY_0.plusDays(80));
        fees("100.00", "20.00", "83.33");
        bookReport.book(new FactorReport.BalancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur("796.67"), DAY_0.plusDays(80)));
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("SETTLED"));
        assertEquals(List.of(), events("follow-ups.v1"));
        assertEquals("invoice-partly-paid.v1", events("assignments.v1").get(3));
    }

    @Test
    void aReportThatComesTwiceIsBookedOnce() {
        FactorReport.AdvancePaid report = new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur("9000.00"), DAY_0);
        bookReport.book(report);
        bookReport.book(report);
        assertEquals(
                1,
                TestDatabase.count(
                        "SELECT count(*) FROM ledger_entry WHERE invoice_id = ? AND kind = 'ADVANCE'", invoice));
    }

    @Test
    void anAdvanceThatIsShortIsADiscrepancyUntilTheRestComes() {
        advance("8990.00");
        assertEquals(List.of("ADVANCE,null,900000,899000"), standing());
        advance("10.00");
        assertEquals(List.of(), standing());
        assertEquals(List.of("ADVANCE,null,900000,899000"), discrepancies());
    }

    @Test
    void feesThatAreNotInTheContractAreADiscrepancyPerLineAndAreNotBooked() {
        advance("9000.00");
        pay("10000.00", DAY_60);
        fees("105.00", "20.00", "70.00");
        assertEquals(List.of("FEES,SERVICE,10000,10500", "FEES,FINANCING,7500,7000"), discrepancies());
        balance("805.00");
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("SETTLED"));
    }

    @Test
    void aBalanceThatIsFiveShortIsADiscrepancyAndTheInvoiceIsNotSettledBeforeTheRestComes() {
        advance("9000.00");
        pay("10000.00", DAY_60);
        fees("100.00", "20.00", "75.00");
        balance("800.00");
        assertEquals(List.of("BALANCE,null,80500,80000"), discrepancies());
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("PAID"));
        Api.get(contract.client(), contract.path("/discrepancies"))
                .then()
                .statusCode(200)
                .body("items[0].difference.amount", equalTo("-5.00"));
        Api.get(Tokens.broker(), contract.path("/discrepancies"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].closedAt", nullValue());
        balance("5.00");
        Api.get(Tokens.broker(), contract.path("/discrepancies")).then().body("items[0].closedAt", notNullValue());
        assertEquals(List.of("false,800.00", "true,5.00"), balancesTold());
        assertEquals(List.of("195.00,805.00," + DAY_60), settlementsTold());
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("SETTLED"));
        assertEquals(1, discrepancies().size());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inWhicheverOrderTheReportsComeTheInvoiceEndsTheSame(String order) {
        order.chars().forEach(report -> {
            switch (report) {
                case 'A' -> advance("9000.00");
                case 'P' -> pay("10000.00", DAY_60);
                case 'F' -> fees("100.00", "20.00", "75.00");
                default -> balance("805.00");
            }
        });
        Api.get(contract.client(), "/v1/invoices/" + invoice)
                .then()
                .body("state", equalTo("SETTLED"))
                .body("balances.findAll { it.balance.amount != '0.00' }", hasSize(0));
        assertEquals(List.of("BK,19500", "PC,-10000", "PF,-7500", "TVA,-2000"), nonZeroBalances());
        assertEquals(List.of(), standing());
        assertEquals(List.of("195.00,805.00," + DAY_60), settlementsTold());
        assertEquals("invoice-settled.v1", events("assignments.v1").getLast());
    }

    static Stream<String> orders() {
        return Stream.of("A", "P", "F", "B")
                .flatMap(first -> rest("APFB", first)
                        .flatMap(second -> rest("APFB", first + second)
                                .flatMap(third -> rest("APFB", first + second + third)
                                        .map(fourth -> first + second + third + fourth))));
    }

    private static Stream<String> rest(String all, String taken) {
        return all.chars().mapToObj(Character::toString).filter(one -> !taken.contains(one));
    }

    @Test
    void reportsInPartsAreSummedAndWhatTiesInTheEndDoesNotStand() {
        advance("5000.00");
        advance("4000.00");
        pay("10000.00", DAY_60);
        fees("100.00", "20.00", "0.00");
        assertEquals(List.of("FEES,FINANCING,7500,0"), standing());
        fees("0.00", "0.00", "70.00");
        assertEquals(List.of("FEES,FINANCING,7500,7000"), standing());
        fees("0.00", "0.00", "5.00");
        assertEquals(List.of(), standing());
        balance("500.00");
        balance("305.00");
        assertEquals(List.of(), standing());
        assertEquals(List.of("BK,19500", "PC,-10000", "PF,-7500", "TVA,-2000"), nonZeroBalances());
        assertEquals(List.of("false,500.00", "true,305.00"), balancesTold());
        assertEquals(List.of("195.00,805.00," + DAY_60), settlementsTold());
    }

    @Test
    void feesThatWereRightWhenReportedAreComparedAgainWhenAnEarlierAdvanceIsHeardOf() {
        pay("10000.00", DAY_60);
        fees("100.00", "20.00", "0.00");
        assertEquals(List.of(), standing());
        advance("9000.00");
        assertEquals(List.of("FEES,FINANCING,7500,0"), standing());
        fees("0.00", "0.00", "75.00");
        assertEquals(List.of(), standing());
    }

    @Test
    void onDay30ThePositionHasTheServiceOfBothInvoicesAndThirtyDaysOfInterest() {
        String trader = contracts.debtorWithLimit(contract, "20000.00");
        UUID other = assign(trader, "FA-2", "12000.00");
        advance("9000.00");
        bookReport.book(new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), other, Money.eur("10800.00"), DAY_0));
        assertFeesAccrued("264.00");
        thirtyDaysGoBy();
        // 120.00 + 144.00 of service with VAT, 37.50 + 45.00 of interest that no report has booked.
        assertFeesAccrued("346.50");
        pay("10000.00", DAY_0);
        assertFeesAccrued("346.50");
        fees("100.00", "20.00", "37.50");
        assertFeesAccrued("189.00");
    }

    private void assertFeesAccrued(String amount) {
        Api.get(contract.client(), contract.path("/position"))
                .then()
                .statusCode(200)
                .body("feesAccrued.amount", equalTo(amount));
    }

    /** Everything on the contract happened thirty days earlier; only the owner of the tables can say so. */
    private void thirtyDaysGoBy() {
        TestDatabase.execute("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only");
        try {
            TestDatabase.execute(
                    "UPDATE ledger_entry SET value_date = value_date - 30 WHERE contract_id = ?", contract.id());
        } finally {
            TestDatabase.execute("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only");
        }
    }

    @Test
    void whatADebtorPaysTooMuchIsKeptForIt() {
        advance("9000.00");
        pay("10050.00", DAY_60);
        pay("20.00", DAY_60);
        Api.get(contract.client(), contract.path("/ledger/balances"))
                .then()
                .body("accounts.find { it.account == 'TP' }.balance.amount", equalTo("-70.00"));
        assertEquals(
                1,
                events("assignments.v1").stream()
                        .filter("invoice-paid.v1"::equals)
                        .count());
    }

    @Test
    void aReportAheadOfItsContractOrInvoiceWaits() {
        Refused unknownInvoice = assertThrows(
                Refused.class,
                () -> bookReport.book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), contract.partnerId(), Ids.next(), Money.eur("1.00"), DAY_0)));
        assertEquals(Refused.Kind.NOT_YET, unknownInvoice.kind());
        Refused otherFactor = assertThrows(
                Refused.class,
                () -> bookReport.book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), Ids.next(), invoice, Money.eur("1.00"), DAY_0)));
        assertEquals("contract-unknown", otherFactor.code());
    }

    @Test
    void aReportBeforeTheContractOrInAnotherCurrencyIsRefused() {
        assertRefused("before-contract-start", Money.eur("1.00"), DAY_0.minusDays(201));
        assertRefused("currency-other", Money.of("1.00", "USD"), DAY_0);
        assertRefused("amount-not-positive", Money.eur("0.00"), DAY_0);
        assertRefused("amount-not-positive", Money.eur("-1.00"), DAY_0);
    }

    @Test
    void whenItsEventsCannotBeKeptNothingOfAReportRemains() {
        BrokenOutbox.assertLeavesNothing(
                () -> advance("8000.00"), "factor_report", "invoice_step", "ledger_entry", "posting", "discrepancy");
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("ELIGIBLE"));
    }

    private void assertRefused(String code, Money amount, LocalDate on) {
        Refused refused = assertThrows(
                Refused.class,
                () -> bookReport.book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), contract.partnerId(), invoice, amount, on)));
        assertEquals(code, refused.code());
        assertEquals(Refused.Kind.UNPROCESSABLE, refused.kind());
    }

    private UUID assign(String debtor, String number, String amount) {
        String json = Bordereau.of(number, debtor, amount).json();
        return UUID.fromString(Api.post(contract.client(), contract.path("/remittances"), json)
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].invoiceId"));
    }

    private void advance(String amount) {
        bookReport.book(new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), DAY_0));
    }

    private void pay(String amount, LocalDate on) {
        bookReport.book(new FactorReport.DebtorPaymentReceived(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), on));
    }

    private void fees(String service, String serviceVat, String financing) {
        bookReport.book(new FactorReport.FeesCharged(
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

    private void balance(String amount) {
        bookReport.book(new FactorReport.BalancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur(amount), DAY_60));
    }

    private List<String> discrepancies() {
        return TestDatabase.rows(
                "SELECT subject, fee_line, expected_minor, reported_minor FROM discrepancy WHERE contract_id = ? ORDER BY id",
                contract.id());
    }

    private List<String> standing() {
        return TestDatabase.rows(
                "SELECT subject, fee_line, expected_minor, reported_minor FROM discrepancy WHERE contract_id = ?"
                        + " AND closed_at IS NULL ORDER BY id",
                contract.id());
    }

    private List<String> balancesTold() {
        return told("balance-released.v1", "payload::json ->> 'settled', payload::json -> 'balance' ->> 'amount'");
    }

    private List<String> settlementsTold() {
        return told(
                "invoice-settled.v1",
                "payload::json -> 'fees' -> 'total' ->> 'amount', payload::json -> 'balance' ->> 'amount',"
                        + " payload::json ->> 'settledOn'");
    }

    private List<String> told(String type, String columns) {
        return TestDatabase.rows(
                "SELECT " + columns + " FROM outbox_event WHERE type = ? AND key = ? ORDER BY sequence",
                type,
                contract.id());
    }

    private List<String> nonZeroBalances() {
        return TestDatabase.rows(
                "SELECT account, balance_minor FROM account_balance WHERE contract_id = ? AND balance_minor <> 0"
                        + " ORDER BY account",
                contract.id());
    }

    private List<String> events(String topic) {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = ? AND key = ? ORDER BY sequence", topic, contract.id());
    }
}
