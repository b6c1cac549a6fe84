package fr.insegur.receivables.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.Sirens;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class TellFollowUpsRepositoryTest {
    @Inject
    TestContracts contracts;

    @Inject
    TellFollowUps tellFollowUps;

    @Test
    void anAdvanceThatDoesNotComeIn72HoursIsToldOnce() {
        InForce contract = contracts.activate();
        assign(contract, contracts.debtorWithLimit(contract, "15000.00"), "10000.00");
        tellFollowUps.look();
        assertEquals(List.of(), told(contract));
        TestDatabase.execute(
                "UPDATE invoice_step SET booked_at = booked_at - interval '73 hours' WHERE contract_id = ?",
                contract.id());
        tellFollowUps.look();
        tellFollowUps.look();
        assertEquals(List.of("funding-late.v1"), told(contract));
    }

    @Test
    void aCeilingThatIsNearlyUsedIsToldOnceAMonth() {
        InForce contract = contracts.activate(TestTerms.site().ceiling("10000.00"));
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        assign(contract, debtor, "9400.00");
        tellFollowUps.look();
        assertEquals(List.of(), told(contract));
        assign(contract, debtor, "100.00");
        tellFollowUps.look();
        tellFollowUps.look();
        assertEquals(List.of("ceiling-nearly-used.v1"), told(contract));
    }

    @Test
    void aDebtorThatOwesWithoutALimitIsToldOnce() {
        InForce contract = contracts.activate();
        String siren = Sirens.next();
        contracts.debtor(contract, siren);
        assign(contract, siren, "1000.00");
        tellFollowUps.look();
        tellFollowUps.look();
        assertEquals(List.of("limit-missing.v1"), told(contract));
        assertTrue(TestDatabase.rows(
                        "SELECT payload FROM outbox_event WHERE key = ? AND type = 'limit-missing.v1'", contract.id())
                .getFirst()
                .contains("1000.00"));
    }

    private static void assign(InForce contract, String debtor, String amount) {
        Api.post(
                        contract.client(),
                        contract.path("/remittances"),
                        Bordereau.of("FA-" + amount, debtor, amount).json())
                .then()
                .statusCode(201);
    }

    private static List<String> told(InForce contract) {
        return TestDatabase.rows(
                "SELECT type FROM outbox_event WHERE topic = 'follow-ups.v1' AND key = ? ORDER BY sequence",
                contract.id());
    }
}
