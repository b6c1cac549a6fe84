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
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.BrokenOutbox;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceRepository;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class BookReportRepositoryTest extends ReportedInvoice {
    @Inject
    FactBooks facts;

    @Inject
    ContractRepository allContracts;

    @Inject
    InvoiceRepository invoices;

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
        assertEquals(
                List.of(),
                scopes.call(
                        Scope.everybody(),
                        () -> QuarkusTransaction.requiringNew().call(balances::differences)));
    }

    @Test
    void partialPaymentsAreToldAndBookedOneByOne() {
        advance("9000.00");
        pay("6000.00", DAY_60);
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("PARTIALLY_PAID"));
        pay("4000.00", DAY_0.plusDays(80));
        fees("100.00", "20.00", "83.33");
        book(new FactorReport.BalancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur("796.67"), DAY_0.plusDays(80)));
        Api.get(contract.client(), "/v1/invoices/" + invoice).then().body("state", equalTo("SETTLED"));
        assertEquals(List.of(), events("follow-ups.v1"));
        assertEquals("invoice-partly-paid.v1", events("assignments.v1").get(3));
    }

    @Test
    void aReportThatComesTwiceIsBookedOnce() {
        FactorReport.AdvancePaid report = new FactorReport.AdvancePaid(
                Ids.next(), contract.id(), contract.partnerId(), invoice, Money.eur("9000.00"), DAY_0);
        book(report);
        book(report);
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

    @Test
    void aDiscrepancyThatNoReportBroughtIsKeptToo() {
        advance("9000.00");
        fees("100.00", "20.00", "0.00");
        Fact creditNote = Fact.of(Move.CREDIT_NOTE, DAY_60, Money.eur("10000.00"));
        scopes.run(
                contract.both(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> facts.book(
                                allContracts.lockedWith(contract.id(), contract.partnerId()),
                                invoices.findById(invoice),
                                creditNote,
                                Said.byItself())));
        assertEquals(List.of("FEES,FINANCING,7500,0"), standing());
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
                () -> book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), contract.partnerId(), Ids.next(), Money.eur("1.00"), DAY_0)));
        assertEquals(Refused.Kind.NOT_YET, unknownInvoice.kind());
        Refused otherFactor = assertThrows(
                Refused.class,
                () -> book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), Ids.next(), invoice, Money.eur("1.00"), DAY_0)));
        assertEquals("contract-unknown", otherFactor.code());
    }

    @Test
    void aReportBeforeTheContractFarAheadOrInAnotherCurrencyIsRefused() {
        assertRefused("before-contract-start", Money.eur("1.00"), DAY_0.minusDays(201));
        assertRefused("currency-other", Money.of("1.00", "USD"), DAY_0);
        assertRefused("amount-not-positive", Money.eur("0.00"), DAY_0);
        assertRefused("amount-not-positive", Money.eur("-1.00"), DAY_0);
        assertRefused("value-date-in-future", Money.eur("1.00"), DAY_0.plusDays(2_001));
    }

    @Test
    void aDifferenceEndsWithTheReportThatMadeIt() {
        UUID report = Ids.next();
        book(new FactorReport.AdvancePaid(
                report, contract.id(), contract.partnerId(), invoice, Money.eur("8000.00"), DAY_0));
        assertEquals(List.of("ADVANCE,null,900000,800000"), standing());
        book(new FactorReport.PaymentReversed(Ids.next(), contract.id(), contract.partnerId(), invoice, report, DAY_0));
        assertEquals(List.of(), standing());
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
                () -> book(new FactorReport.AdvancePaid(
                        Ids.next(), contract.id(), contract.partnerId(), invoice, amount, on)));
        assertEquals(code, refused.code());
        assertEquals(Refused.Kind.UNPROCESSABLE, refused.kind());
    }
}
