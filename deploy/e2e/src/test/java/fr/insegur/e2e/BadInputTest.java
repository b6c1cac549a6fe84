package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.Web.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong, late or somebody else's, sent to the running platform: each gets its exact answer and changes nothing. */
@Order(30)
@ExtendWith(SharedPlatformExtension.class)
class BadInputTest {
    private static final String QUOTES = "/v1/quote-requests";
    private static final String OTHER_CLIENT = "the-neighbour";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String GOOD = """
            {"siren": "732829320", "companyName": "Comptoir du Bessin",
             "activity": "Commerce de gros alimentaire", "departement": "14",
             "annualTurnover": {"amount": "2100000.00", "currency": "EUR"}, "b2bShare": "1.00",
             "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false,
             "keepsCollection": false, "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
            """;

    private final SharedPlatform shared;
    private final Caller nobody;

    BadInputTest(SharedPlatform shared) {
        this.shared = shared;
        this.nobody = Caller.nobody(shared.told().endpoints());
    }

    @Test
    void aWrongSirenIsPointedAt() {
        Answer answer = otherClient().post(Component.QUOTE, QUOTES, GOOD.replace("732829320", "732829321"));
        refused(answer, 400, "validation-failed");
        assertEquals("/siren", answer.body().at("/errors/0/pointer").asText());
        assertEquals("valid-siren", answer.body().at("/errors/0/code").asText());
        nothingOfTheOtherClient();
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() {
        Answer answer =
                otherClient().post(Component.QUOTE, QUOTES, GOOD.replace("\"siren\"", "\"discount\": 1, \"siren\""));
        refused(answer, 400, "unknown-field");
        assertEquals("/discount", answer.body().at("/errors/0/pointer").asText());
        nothingOfTheOtherClient();
    }

    @Test
    void threeDecimalsOfEuroAreRefusedAndNotRounded() {
        Answer answer = otherClient().post(Component.QUOTE, QUOTES, GOOD.replace("150000.00", "150000.001"));
        refused(answer, 400, "amount-too-precise");
        assertEquals("/need", answer.body().at("/errors/0/pointer").asText());
        nothingOfTheOtherClient();
    }

    @Test
    void aCommandWithoutIdempotencyKeyIsRefused() {
        refused(otherClient().post(Component.QUOTE, QUOTES, GOOD, null), 400, "idempotency-key-missing");
        nothingOfTheOtherClient();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyUnderItsKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        Caller client = client(UUID.randomUUID().toString());
        Answer first = client.post(Component.QUOTE, QUOTES, GOOD, key);
        assertEquals(201, first.status());

        Answer repeat = client.post(Component.QUOTE, QUOTES, GOOD, key);
        assertEquals(201, repeat.status());
        assertEquals(first.body(), repeat.body());
        assertEquals("true", repeat.header("Idempotency-Replayed").orElse("absent"));

        refused(
                client.post(Component.QUOTE, QUOTES, GOOD.replace("150000.00", "160000.00"), key),
                422,
                "idempotency-key-reused");
        assertEquals(1, client.get(Component.QUOTE, QUOTES).body().path("items").size());
    }

    /** Somebody else's id gets the very answer of an id that does not exist, so that nothing can be learnt from it. */
    @Test
    void aForeignIdIsAnsweredAsOneThatDoesNotExist() {
        List<String> paths = new ArrayList<>();
        String quote = first(Actor.CLIENT, Component.QUOTE, QUOTES);
        String contract = first(Actor.BROKER, Component.QUOTE, "/v1/contracts");
        String invoice = first(Actor.CLIENT, Component.RECEIVABLES, "/v1/contracts/" + contract + "/invoices");
        String audit = first(Actor.CLIENT, Component.RECEIVABLES, "/v1/audits");
        String notification = first(Actor.CLIENT, Component.NOTIFICATION, "/v1/notifications");
        foreign(otherClient(), Component.QUOTE, QUOTES + "/%s", quote, paths);
        foreign(otherClient(), Component.QUOTE, QUOTES + "/%s/offers", quote, paths);
        foreign(otherClient(), Component.QUOTE, "/v1/contracts/%s", contract, paths);
        foreign(otherClient(), Component.RECEIVABLES, "/v1/contracts/%s/position", contract, paths);
        foreign(otherClient(), Component.RECEIVABLES, "/v1/invoices/%s", invoice, paths);
        foreign(otherClient(), Component.RECEIVABLES, "/v1/audits/%s", audit, paths);
        foreign(otherClient(), Component.NOTIFICATION, "/v1/notifications/%s", notification, paths);
        String invitation = first(Actor.LITTORAL, Component.PARTNER, "/v1/invitations");
        Caller otherFactor = nobody.as("partner", Actor.DISCRET.subject(), HOUR);
        foreign(otherFactor, Component.PARTNER, "/v1/invitations/%s", invitation, paths);
        foreign(otherFactor, Component.PARTNER, "/v1/contracts/%s/invoices", contract, paths);
        foreign(otherFactor, Component.RECEIVABLES, "/v1/contracts/%s/position", contract, paths);
        assertEquals(10, paths.size());
    }

    @Test
    void anExpiredTokenIsTurnedAwayByEveryService() {
        Caller expired = nobody.as("client", Actor.CLIENT.subject(), HOUR.negated());
        turnedAway(expired);
    }

    @Test
    void nobodyIsTurnedAwayByEveryService() {
        turnedAway(nobody);
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        Caller ops = nobody.as("ops", "ops-of-a-test", HOUR);
        refused(ops.post(Component.QUOTE, QUOTES, GOOD), 403, "role-missing");
        refused(ops.get(Component.RECEIVABLES, "/v1/audits"), 403, "role-missing");
        refused(otherClient().get(Component.PARTNER, "/v1/partners"), 403, "role-missing");
        refused(otherClient().get(Component.NOTIFICATION, "/v1/ops/outbox"), 403, "role-missing");
    }

    private static void turnedAway(Caller caller) {
        List<Answer> answers = List.of(
                caller.get(Component.QUOTE, QUOTES),
                caller.get(Component.RECEIVABLES, "/v1/audits"),
                caller.get(Component.PARTNER, "/v1/invitations"),
                caller.get(Component.NOTIFICATION, "/v1/notifications"));
        for (Answer answer : answers) {
            refused(answer, 401, "token-invalid");
            assertEquals("Bearer", answer.header("WWW-Authenticate").orElse("absent"));
        }
    }

    private static void foreign(Caller caller, Component service, String path, String id, List<String> done) {
        Answer foreign = caller.get(service, path.formatted(id));
        Answer unknown = caller.get(service, path.formatted(UUID.randomUUID()));
        assertEquals(404, foreign.status(), path);
        assertEquals(unknown.status(), foreign.status(), path);
        assertEquals(unknown.code(), foreign.code(), path);
        assertEquals(unknown.body().path("detail"), foreign.body().path("detail"), path);
        done.add(path);
    }

    private static void refused(Answer answer, int status, String code) {
        assertEquals(status + " " + code, answer.status() + " " + answer.code());
        assertEquals(
                "application/problem+json",
                answer.header("Content-Type").orElse("absent").split(";", 2)[0]);
        assertEquals("urn:insegur:problem:" + code, answer.body().path("type").asText());
        assertEquals(status, answer.body().path("status").asInt());
    }

    private void nothingOfTheOtherClient() {
        JsonNode quotes = otherClient().get(Component.QUOTE, QUOTES).body();
        assertEquals(0, quotes.path("items").size());
    }

    /** The id of the first element that the owner sees in a list. */
    private String first(Actor owner, Component service, String path) {
        String id = shared.told()
                .api()
                .read(owner, service, path)
                .body()
                .at("/items/0/id")
                .asText();
        assertEquals(36, id.length(), path);
        return id;
    }

    private Caller otherClient() {
        return client(OTHER_CLIENT);
    }

    private Caller client(String subject) {
        return Companies.managedBy(
                nobody.as("client", subject, HOUR), shared.told().api());
    }
}
