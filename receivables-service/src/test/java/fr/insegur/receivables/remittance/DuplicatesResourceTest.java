package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One invoice is assigned once, however, wherever and how often it is sent (invariant 5). */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class DuplicatesResourceTest {
    @Inject
    TestContracts contracts;

    private InForce contract;
    private String debtor;

    @BeforeEach
    void aContractWithALimitOf15000() {
        contract = contracts.activate();
        debtor = contracts.debtorWithLimit(contract, "15000.00");
    }

    @Test
    void anInvoiceAssignedBeforeIsAConflictWhicheverWayItsNumberIsWritten() {
        assign(Bordereau.of("VE/00066", debtor, "1000.00").json()).then().statusCode(201);
        for (String number : List.of("VE_00066", "ve 00066")) {
            assign(Bordereau.of(number, debtor, "1000.00").json())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("already-assigned"));
        }
        assertEquals(1, remittances());
    }

    @Test
    void theSameInvoiceUnderAnotherContractOfTheClientIsAlreadyAssigned() {
        assign(Bordereau.of("FA-1", debtor, "1000.00").json()).then().statusCode(201);
        InForce other = contracts.activate(contract.clientId(), contract.clientSiren());
        contracts.debtor(other, debtor);
        Api.post(
                        other.client(),
                        other.path("/remittances"),
                        Bordereau.of("FA-1", debtor, "1000.00").json())
                .then()
                .statusCode(409)
                .body("code", equalTo("already-assigned"));
    }

    @Test
    void theSameInvoiceUnderAnotherAccountOfTheCompanyIsToBeVerifiedAndOnlyTheBrokerSeesWhy() {
        assign(Bordereau.of("FA-1", debtor, "1000.00").json()).then().statusCode(201);
        InForce other = contracts.activate(Ids.next(), contract.clientSiren());
        contracts.debtor(other, debtor);
        String json = Bordereau.of("FA-1", debtor, "1000.00")
                .and("FA-9", debtor, "500.00")
                .json();
        String location = Api.post(other.client(), other.path("/remittances"), json)
                .then()
                .statusCode(201)
                .body("lines[0].outcome", equalTo("TO_VERIFY"))
                .body("lines[0].codes.code", equalTo(List.of("VERIFICATION_NEEDED")))
                .body("lines[0].conflictsWith", nullValue())
                .extract()
                .header("Location");
        Api.get(other.client(), location)
                .then()
                .body("lines[0].conflictsWith", nullValue())
                .body("lines[0].codes.code", equalTo(List.of("VERIFICATION_NEEDED")));
        Api.get(Tokens.broker(), location)
                .then()
                .body("lines[0].conflictsWith", notNullValue())
                .body("lines[0].codes.code", equalTo(List.of("ALREADY_ASSIGNED_ELSEWHERE")));
    }

    @Test
    void ofTwoHundredParallelRemittancesOfOneInvoiceOneIsAssigned() throws Exception {
        String json = Bordereau.of("FA-1", debtor, "10000.00").json();
        String token = contract.client();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 200; caller++) {
                answers.add(callers.submit(() -> {
                    go.await();
                    Response answer = Api.post(token, contract.path("/remittances"), json);
                    // So many at once are too many for the service, which says so; whoever is told to wait does.
                    while (answer.statusCode() == 503) {
                        TimeUnit.SECONDS.sleep(Long.parseLong(answer.header("Retry-After")));
                        answer = Api.post(token, contract.path("/remittances"), json);
                    }
                    if (answer.statusCode() == 409) {
                        assertEquals("already-assigned", answer.jsonPath().getString("code"));
                    }
                    return answer.statusCode();
                }));
            }
            go.countDown();
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(199, statuses.stream().filter(status -> status == 409).count());
        assertEquals(
                List.of("CAR,12000", "CC,-900000", "ENC,1000000", "PC,-10000", "RES,-100000", "TVA,-2000"),
                TestDatabase.rows(
                        "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ? ORDER BY account",
                        contract.id()));
        assertEquals(
                0, TestDatabase.count("SELECT sum(amount_minor) FROM posting WHERE contract_id = ?", contract.id()));
    }

    private Response assign(String json) {
        return Api.post(contract.client(), contract.path("/remittances"), json);
    }

    private long remittances() {
        return TestDatabase.count("SELECT count(*) FROM remittance WHERE contract_id = ?", contract.id());
    }
}
