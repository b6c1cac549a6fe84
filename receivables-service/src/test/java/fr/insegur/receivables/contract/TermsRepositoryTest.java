package fr.insegur.receivables.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.ContractTerms.Fee;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class TermsRepositoryTest {
    private static final LocalDate TODAY = TestContracts.TODAY;

    @Inject
    TestContracts contracts;

    @Inject
    ContractRepository repository;

    @Inject
    TermsRepository terms;

    @Inject
    RegisterAmendment registerAmendment;

    @Inject
    Scopes scopes;

    @Test
    void anAmendmentCountsFromItsDayAndLeavesWhatItDoesNotSpeakOf() {
        InForce contract = contracts.activate(TestTerms.site().guaranteed("0.90"));
        amend(contract, TODAY.plusDays(10), TestTerms.site().advancing("0.85"));
        TermsHistory history = history(contract);
        assertEquals(new BigDecimal("0.90"), rate(history.at(TODAY.plusDays(9)).advanceRate()));
        assertEquals(new BigDecimal("0.85"), rate(history.at(TODAY.plusDays(10)).advanceRate()));
        assertEquals(
                new BigDecimal("0.20"), rate(history.at(TODAY.plusDays(10)).vatRate(Fee.SERVICE, TODAY.plusDays(10))));
    }

    @Test
    void anAmendmentInAnotherCurrencyIsRefused() {
        InForce contract = contracts.activate();
        ContractAmended fact = new ContractAmended(
                Ids.next(), contract.id(), TODAY, TestTerms.site().in("USD").signed());
        assertEquals(
                "currency-other",
                assertThrows(Refused.class, () -> scopes.run(contract.both(), () -> registerAmendment.register(fact)))
                        .code());
    }

    @Test
    void anIndexedRateIsTheMarginAndTheIndexNeverBelowZero() {
        InForce contract = contracts.activate(TestTerms.site().indexed("0.0110"));
        fix("2026-03-01", "-0.0050");
        fix("2026-04-01", "0.0300");
        TermsHistory history = history(contract);
        assertEquals(new BigDecimal("0.03124"), rate(history.financingRate(LocalDate.of(2026, 2, 25))));
        assertEquals(new BigDecimal("0.011"), rate(history.financingRate(LocalDate.of(2026, 3, 10))));
        assertEquals(new BigDecimal("0.041"), rate(history.financingRate(LocalDate.of(2026, 4, 1))));
        TestDatabase.execute("DELETE FROM reference_rate WHERE from_date > '2026-02-20'");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        Api.put(
                        Tokens.broker(),
                        "/v1/reference-rates/EURIBOR_3M/2026-02-30",
                        "{\"rate\":\"0.02\",\"source\":\"essai\"}")
                .then()
                .statusCode(400);
    }

    private static void fix(String from, String rate) {
        Api.put(
                        Tokens.broker(),
                        "/v1/reference-rates/EURIBOR_3M/" + from,
                        "{\"rate\":\"" + rate + "\",\"source\":\"essai\"}")
                .then()
                .statusCode(200);
    }

    private void amend(InForce contract, LocalDate from, TestTerms amended) {
        ContractAmended fact = new ContractAmended(Ids.next(), contract.id(), from, amended.signed());
        scopes.run(contract.both(), () -> registerAmendment.register(fact));
    }

    private TermsHistory history(InForce contract) {
        return scopes.call(
                contract.both(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> terms.of(repository.visible(contract.id(), any -> true))));
    }

    private static BigDecimal rate(BigDecimal rate) {
        BigDecimal plain = rate.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }
}
