package fr.insegur.receivables.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports in another order and in parts, and what a position shows between two of them. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ReportOrderRepositoryTest extends ReportedInvoice {
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
        book(new FactorReport.AdvancePaid(
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
            TestDatabase.execute(
                    "UPDATE contract_total SET weighted = weighted - funds_minor * 0.05 * 30 WHERE contract_id = ?",
                    contract.id());
        } finally {
            TestDatabase.execute("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only");
        }
    }
}
