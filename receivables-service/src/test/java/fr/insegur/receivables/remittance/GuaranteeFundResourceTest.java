package fr.insegur.receivables.remittance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guarantee fund of domain.md 11: 10 %, no reserve, at most 20 000.00. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class GuaranteeFundResourceTest {
    @Inject
    TestContracts contracts;

    @Test
    void theFirstRemittanceGivesAShareAndNoMoreThanTheCapIsEverKept() {
        InForce contract = contracts.activate(
                TestTerms.site().advancing("1.00").fund("0.10", "20000.00").ceiling("900000.00"));
        String debtor = contracts.debtorWithLimit(contract, "600000.00");
        assign(contract, debtor, "FA-1", "25000.00", "22500.00");
        assertEquals(List.of("CC,-2250000", "FDG,-250000"), accounts(contract));
        assign(contract, debtor, "FA-2", "225000.00", "207500.00");
        assertEquals(List.of("CC,-23000000", "FDG,-2000000"), accounts(contract));
        assign(contract, debtor, "FA-3", "50000.00", "50000.00");
        assertEquals(List.of("CC,-28000000", "FDG,-2000000"), accounts(contract));
    }

    @Test
    void reserveAndFundGoTogether() {
        InForce contract = contracts.activate(TestTerms.site().fund("0.10", null));
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        assign(contract, debtor, "FA-1", "10000.00", "8000.00");
        assertEquals(List.of("CC,-800000", "FDG,-100000"), accounts(contract));
    }

    private static void assign(InForce contract, String debtor, String number, String amount, String advance) {
        Api.post(
                        contract.client(),
                        contract.path("/remittances"),
                        Bordereau.of(number, debtor, amount).json())
                .then()
                .statusCode(201)
                .body("lines[0].advance.amount", equalTo(advance));
    }

    private static List<String> accounts(InForce contract) {
        return TestDatabase.rows(
                "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ? AND account IN ('CC', 'FDG')"
                        + " ORDER BY account",
                contract.id());
    }
}
