package fr.insegur.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.quote.account.Login;
import fr.insegur.quote.contract.ContractResourceTest;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A use case that cannot publish its event leaves nothing behind, whether it fails at the append or at the commit. */
@QuarkusTest
class OutboxFaultResourceTest extends RealService {

    @ParameterizedTest
    @EnumSource
    void aRequestForAQuote(OutboxFault.Moment moment) {
        String token = Tokens.client(UUID.randomUUID());

        failsThenWorks(
                moment,
                201,
                () -> as(token)
                        .header("Idempotency-Key", "key-1")
                        .body(QuoteStory.newQuoteRequest())
                        .post("/v1/quote-requests"));
    }

    @ParameterizedTest
    @EnumSource
    void aConsent(OutboxFault.Moment moment) {
        QuoteStory story = story().submitted();

        failsThenWorks(
                moment,
                201,
                () -> as(story.token())
                        .header("Idempotency-Key", "key-1")
                        .body("{\"discloseNames\": true}")
                        .post(story.path() + "/consents"));
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawal(OutboxFault.Moment moment) {
        QuoteStory story = story().submitted();

        failsThenWorks(
                moment,
                201,
                () -> as(story.token())
                        .header("Idempotency-Key", "key-1")
                        .body("{\"reason\": \"Sans suite.\"}")
                        .post(story.path() + "/withdrawals"));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForOffers(OutboxFault.Moment moment) {
        QuoteStory story = story().recommended();
        String key = UUID.randomUUID().toString();

        failsThenWorks(
                moment,
                201,
                () -> as(Tokens.broker())
                        .header("Idempotency-Key", key)
                        .body("{\"product\": \"FULL\", \"deadline\": \""
                                + LocalDate.now().plusDays(7) + "\"}")
                        .post(story.path() + "/offer-requests"));
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptance(OutboxFault.Moment moment) {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();

        failsThenWorks(
                moment,
                202,
                () -> as(story.token())
                        .header("Idempotency-Key", "key-1")
                        .body(QuoteStory.acceptance(offered.a(), 1))
                        .post(story.path() + "/acceptances"));
    }

    @ParameterizedTest
    @EnumSource
    void aRecommendationOnAnAudit(OutboxFault.Moment moment) {
        QuoteStory story = story().submitted();

        leavesNothing(
                moment,
                () -> story.audit(
                        "ledger-audited.v1", story.clientId(), Ledgers.audited(story.clientId(), story.quoteId())));

        as(story.token()).get(story.path()).then().body("state", equalTo("SUBMITTED"));
        assertEquals(List.of("quote-requested.v1"), records.typesUnder(story.quoteId()));
    }

    @ParameterizedTest
    @EnumSource
    void aContractOnTheFactorsSignature(OutboxFault.Moment moment) {
        QuoteStory story = story();
        QuoteStory.Offered offered = story.compared();
        UUID contract = story.accepted(offered);

        leavesNothing(
                moment,
                () -> story.fact(
                        "offer-confirmed.v1",
                        ContractResourceTest.signed(offered, contract) + ", \"signedOn\": \"2026-01-12\""));

        as(story.token()).get(story.path()).then().body("state", equalTo("CONTRACT_PENDING"));
        as(story.token()).get("/v1/contracts/" + contract).then().statusCode(404);
        assertEquals(List.of(), records.typesUnder(contract));
    }

    @ParameterizedTest
    @EnumSource
    void aRegistration(OutboxFault.Moment moment) {
        Login login = Login.ofAClient();
        String company = Login.newCompany(Sirens.any());

        failsThenWorks(
                moment,
                201,
                () -> as(login.token())
                        .header("Idempotency-Key", "key-1")
                        .body(company)
                        .post("/v1/companies"));
    }

    @ParameterizedTest
    @EnumSource
    void anApproval(OutboxFault.Moment moment) {
        String path = "/v1/companies/" + Login.ofAClient().registers();
        String key = UUID.randomUUID().toString();

        failsThenWorks(
                moment,
                201,
                () -> as(Tokens.broker())
                        .header("Idempotency-Key", key)
                        .body("{\"adviser\": \"adviser-1\"}")
                        .post(path + "/approvals"));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusal(OutboxFault.Moment moment) {
        String path = "/v1/companies/" + Login.ofAClient().registers();
        String key = UUID.randomUUID().toString();

        failsThenWorks(
                moment,
                201,
                () -> as(Tokens.broker())
                        .header("Idempotency-Key", key)
                        .body("{\"reason\": \"Dossier incomplet.\"}")
                        .post(path + "/refusals"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherAdviser(OutboxFault.Moment moment) {
        String path = "/v1/companies/" + Login.ofAClient().approved();

        failsThenWorks(
                moment,
                200,
                () -> as(Tokens.broker()).body("{\"adviser\": \"adviser-2\"}").put(path + "/adviser"));
    }

    @ParameterizedTest
    @EnumSource
    void aRedemption(OutboxFault.Moment moment) {
        Login manager = Login.ofAClient();
        String code = manager.invites(manager.approved(), "READER");
        Login guest = Login.ofAClient();

        failsThenWorks(
                moment,
                201,
                () -> as(guest.token())
                        .header("Idempotency-Key", "key-1")
                        .body("{\"code\": \"" + code + "\"}")
                        .post("/v1/memberships"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherPart(OutboxFault.Moment moment) {
        Login manager = Login.ofAClient();
        UUID company = manager.approved();
        UUID member = Login.ofAClient().redeems(manager.invites(company, "READER"));

        failsThenWorks(
                moment,
                200,
                () -> as(manager.token())
                        .body("{\"part\": \"ACCOUNTANT\"}")
                        .put("/v1/companies/" + company + "/members/" + member));
    }

    @ParameterizedTest
    @EnumSource
    void aRemoval(OutboxFault.Moment moment) {
        Login manager = Login.ofAClient();
        UUID company = manager.approved();
        UUID member = Login.ofAClient().redeems(manager.invites(company, "READER"));

        failsThenWorks(
                moment, 204, () -> as(manager.token()).delete("/v1/companies/" + company + "/members/" + member));
    }

    /** The key is not burnt: the same command under the same key works once the fault is gone. */
    private void failsThenWorks(OutboxFault.Moment moment, int success, Supplier<Response> command) {
        leavesNothing(moment, () -> assertEquals(500, command.get().statusCode()));
        assertEquals(success, command.get().statusCode());
    }

    private void leavesNothing(OutboxFault.Moment moment, Runnable useCase) {
        Map<String, String> before = records.everything();
        try (OutboxFault fault = new OutboxFault(moment)) {
            useCase.run();
        }
        assertEquals(before, records.everything());
    }
}
