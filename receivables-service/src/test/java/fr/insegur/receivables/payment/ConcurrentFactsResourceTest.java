package fr.insegur.receivables.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred payments, reversals and assignments at once, on one contract and on fifty. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ConcurrentFactsResourceTest {
    private static final int OPERATIONS = 500;
    private static final int AT_ONCE = 32;

    @Inject
    TestContracts contracts;

    @Inject
    BalancesRepository balances;

    @Inject
    Scopes scopes;

    /** A contract with a debtor, an invoice to be paid, and a payment of it to be taken back. */
    private record Busy(InForce contract, String debtor, String invoice, String payment) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void theBooksBalanceTheChainVerifiesAndNobodySeesADeadlock(int count) throws Exception {
        List<Busy> busy = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            busy.add(busy());
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int operation = 0; operation < OPERATIONS; operation++) {
                Busy one = busy.get(operation % count);
                int number = operation;
                answers.add(callers.submit(() -> insist(one, number / count % 5, number)));
            }
            for (Future<Integer> answer : answers) {
                statuses.merge(answer.get(), 1, Integer::sum);
            }
        }
        // A payment is taken back once; whoever comes second is told so.
        assertTrue(Set.of(201, 409).containsAll(statuses.keySet()), statuses::toString);
        assertEquals(count, OPERATIONS / 5 - statuses.getOrDefault(409, 0), statuses::toString);
        for (Busy one : busy) {
            assertIntact(one);
        }
    }

    private void assertIntact(Busy one) {
        String id = one.contract().id().toString();
        assertEquals(
                List.of(),
                TestDatabase.rows(
                        "SELECT entry_id FROM posting WHERE contract_id::text = ? GROUP BY entry_id HAVING sum(amount_minor) <> 0",
                        id));
        assertEquals(
                0,
                TestDatabase.count("SELECT sum(balance_minor) FROM contract_balance WHERE contract_id::text = ?", id));
        assertEquals(
                List.of(),
                scopes
                        .call(
                                Scope.everybody(),
                                () -> QuarkusTransaction.requiringNew().call(balances::differences))
                        .stream()
                        .filter(difference ->
                                difference.contractId().equals(one.contract().id()))
                        .toList());
        Api.get(Tokens.broker(), one.contract().path("/ledger/verification"))
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    private Busy busy() {
        InForce contract = contracts.activate(TestTerms.site().ceiling("90000000.00"));
        String debtor = contracts.debtorWithLimit(contract, "90000000.00");
        String invoice = assign(contract, debtor, 0).path("lines[0].invoiceId");
        String payment = say(invoice, "DEBTOR_PAID", ",\"amount\":{\"amount\":\"0.02\",\"currency\":\"EUR\"}")
                .path("id");
        return new Busy(contract, debtor, invoice, payment);
    }

    /** The service says when it is full and how long to wait; that is no fault. */
    private static int insist(Busy one, int kind, int number) throws InterruptedException {
        while (true) {
            int status = operate(one, kind, number).statusCode();
            if (status != 503 && status != 429) {
                return status;
            }
            Thread.sleep(200);
        }
    }

    /** Of five operations one assigns, three pay, and one takes the same payment back. */
    private static Response operate(Busy one, int kind, int number) {
        return switch (kind) {
            case 0 -> assign(one.contract(), one.debtor(), number + 1);
            case 1 -> say(one.invoice(), "REVERSED", ",\"reverses\":\"" + one.payment() + "\"");
            default -> say(one.invoice(), "DEBTOR_PAID", ",\"amount\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}");
        };
    }

    private static Response say(String invoice, String kind, String more) {
        String json = "{\"kind\":\"" + kind + "\",\"valueDate\":\"" + TestContracts.TODAY + "\"" + more + "}";
        return Api.post(Tokens.broker(), "/v1/invoices/" + invoice + "/facts", json);
    }

    private static Response assign(InForce contract, String debtor, int number) {
        return Api.post(
                contract.client(),
                contract.path("/remittances"),
                Bordereau.of("FA-" + number, debtor, (100 + number) + ".00").json());
    }
}
