package fr.insegur.receivables.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses to the ledger, whoever asks. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LedgerRepositoryTest {
    @Inject
    TestContracts contracts;

    @Inject
    BalancesRepository balances;

    @Inject
    ReconcileBalances reconcileBalances;

    @Inject
    MeterRegistry metrics;

    @Inject
    Scopes scopes;

    private InForce contract;
    private UUID invoice;

    @BeforeEach
    void anAssignedInvoice() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        invoice = UUID.fromString(Bordereau.of("FA-1", debtor, "10000.00").assign(contract));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE posting SET amount_minor = 1",
                "DELETE FROM posting",
                "TRUNCATE posting",
                "UPDATE ledger_entry SET kind = 'ADVANCE'",
                "DELETE FROM ledger_entry"
            })
    void nobodyRewritesTheLedger(String sql) {
        String byOwner = failure(() -> TestDatabase.execute(sql));
        assertTrue(byOwner.contains("is append-only"), byOwner);
        String byApplication = failure(() -> TestDatabase.executeAsApplication(sql));
        assertTrue(byApplication.contains("permission denied"), byApplication);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE invoice_step SET state = 'PAID'", "DELETE FROM factor_report"})
    void theApplicationDoesNotRewriteTheStory(String sql) {
        assertTrue(failure(() -> TestDatabase.executeAsApplication(sql)).contains("permission denied"));
    }

    @Test
    void anEntryOutOfBalanceDoesNotCommit() {
        String message = failure(() -> TestDatabase.execute(entryWith("('ENC', 100)", "('CC', -99)")));
        assertTrue(message.contains("sum to 1"), message);
    }

    @Test
    void anEntryWithoutLegsOrWithOneDoesNotCommit() {
        assertTrue(failure(() -> TestDatabase.execute(entryWith())).contains("has 0 legs"));
        assertTrue(
                failure(() -> TestDatabase.execute(entryWith("('ENC', 100)"))).contains("has 1 legs"));
    }

    @Test
    void aLegOfZeroIsRefused() {
        String message = failure(() -> TestDatabase.execute(entryWith("('ENC', 0)", "('CC', 0)")));
        assertTrue(message.contains("posting_amount_minor_check"), message);
    }

    @Test
    void aLegAddedToAnEntryOfYesterdayDoesNotCommit() {
        String sql = "INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, amount_minor)"
                + " SELECT id, 9, contract_id, client_id, partner_id, 'BK', 100 FROM ledger_entry WHERE invoice_id = '"
                + invoice
                + "' LIMIT 1";
        assertTrue(failure(() -> TestDatabase.execute(sql)).contains("sum to 100"));
    }

    @Test
    void aLegCountsAlsoWhenTheTransactionThatCommitsItDoesNotSeeIt() {
        String sql =
                "WITH leg AS (INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, amount_minor)"
                        + " SELECT id, 9, contract_id, '" + Ids.next() + "', '" + Ids.next()
                        + "', 'BK', 100 FROM ledger_entry"
                        + " WHERE invoice_id = '" + invoice
                        + "' LIMIT 1 RETURNING 1) SELECT set_config('insegur.sees', '', false),"
                        + " set_config('insegur.client', '" + contract.clientId() + "', false) FROM leg";
        assertTrue(failure(() -> TestDatabase.execute(sql)).contains("has 3 legs that sum to 100"));
    }

    @Test
    void theReconciliationFindsABalanceThatIsNotTheFoldOfItsPostings() {
        assertEquals(List.of(), differences());
        assertEquals(0, found());
        TestDatabase.execute(
                "UPDATE contract_balance SET balance_minor = balance_minor + 5 WHERE contract_id = ? AND account = 'CC'",
                contract.id());
        assertEquals(
                List.of(new BalancesRepository.Difference(contract.id(), "CC", -899_995, -900_000)), differences());
        assertEquals(1, found());
        TestDatabase.execute(
                "UPDATE contract_balance SET balance_minor = balance_minor - 5 WHERE contract_id = ? AND account = 'CC'",
                contract.id());
    }

    @Test
    void anInvoiceIsInOneLiveAssignmentAtMost() {
        String sql = "INSERT INTO assigned_invoice SELECT (jsonb_populate_record(i, jsonb_build_object('id', '"
                + Ids.next() + "'))).* FROM assigned_invoice i WHERE id = '" + invoice + "'";
        assertTrue(failure(() -> TestDatabase.execute(sql)).contains("assigned_invoice_live"));
    }

    private List<BalancesRepository.Difference> differences() {
        return scopes
                .call(Scope.everybody(), () -> QuarkusTransaction.requiringNew().call(balances::differences))
                .stream()
                .filter(difference -> difference.contractId().equals(contract.id()))
                .toList();
    }

    /** What the nightly job finds, which says itself that it looks at everybody's. */
    private int found() {
        reconcileBalances.reconcile();
        return (int) metrics.get("insegur.ledger.balance.differences").gauge().value();
    }

    private String entryWith(String... legs) {
        UUID entry = Ids.next();
        String insertEntry =
                """
                WITH entry AS (INSERT INTO ledger_entry (id, contract_id, client_id, partner_id, step_id, invoice_id, kind,
                    currency, value_date, booked_at, booked_on, position, key_id, seal)
                VALUES ('%s', '%s', '%s', '%s', '%s', '%s', 'ADVANCE', 'EUR', '2026-01-12', now(), now()::date, 99, '', ''))""".formatted(entry, contract.id(), contract.clientId(), contract.partnerId(), invoice, invoice);
        String values = List.of(legs).stream().collect(Collectors.joining(", "));
        return legs.length == 0
                ? insertEntry + " SELECT 1"
                : insertEntry
                        + " INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, amount_minor) SELECT '"
                        + entry + "', row_number() OVER (), '" + contract.id() + "', '" + contract.clientId() + "', '"
                        + contract.partnerId() + "', account, amount FROM (VALUES " + values
                        + ") AS legs (account, amount)";
    }

    private static String failure(Runnable sql) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, sql::run).getMessage());
    }
}
