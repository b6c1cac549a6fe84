package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.local.Actor;
import fr.insegur.local.Api.Command;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import fr.insegur.local.Web.Answer;
import fr.insegur.local.Web.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the canaries where people put such things, rightly and wrongly, and keeps every refusal that they met. */
final class CanaryPlanting {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Platform platform;
    private final Canaries canaries;
    private final UUID contact = UUID.randomUUID();
    private final Caller client;
    private final Caller broker;
    private final Map<String, Answer> refusals = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();

    CanaryPlanting(Platform platform, Canaries canaries) {
        this.platform = platform;
        this.canaries = canaries;
        Caller nobody = Caller.nobody(platform.endpoints());
        client = Companies.managedBy(nobody.as("client", "canary-" + UUID.randomUUID(), HOUR), platform.api());
        broker = nobody.as("broker", Actor.BROKER.subject(), HOUR);
    }

    /** What was refused, by what was tried. */
    Map<String, Answer> refusals() {
        return refusals;
    }

    /** Webhook secrets that were shown. */
    List<String> secrets() {
        return secrets;
    }

    /** The tokens that were used. */
    List<String> tokens() {
        return List.of(String.valueOf(client.token()), String.valueOf(broker.token()));
    }

    void plant() throws Exception {
        contact();
        contactsThatAreRefused();
        contactsThatCannotBeRead();
        contactsOfOthersAndLooksForThem();
        mail();
        quote();
        debtor();
        factor();
        replay();
    }

    private void contact() {
        String path = "/v1/contacts/" + contact;
        String good = Canaries.contactBody(canaries.name(), canaries.email(), canaries.phone());
        assertEquals(201, client.put(Component.NOTIFICATION, path, good).status());
        Answer found = broker.get(Component.NOTIFICATION, "/v1/contacts?email=" + encoded(canaries.email()));
        assertEquals(contact.toString(), found.body().at("/items/0/id").asText());
    }

    private void contactsThatAreRefused() {
        String path = "/v1/contacts/" + contact;
        String clear = canaries.name() + " " + canaries.email() + " " + canaries.phone();
        refuse(
                "a mail that is none",
                client.put(Component.NOTIFICATION, path, Canaries.contactBody(clear, clear, canaries.phone())));
        refuse(
                "a phone that is none",
                client.put(Component.NOTIFICATION, path, Canaries.contactBody(clear, canaries.email(), clear)));
        refuse(
                "a name that is too long",
                client.put(
                        Component.NOTIFICATION,
                        path,
                        Canaries.contactBody(clear.repeat(20), canaries.email(), canaries.phone())));
        refuse(
                "a name with U+0000",
                client.put(
                        Component.NOTIFICATION,
                        path,
                        Canaries.contactBody(clear + "\\u0000", canaries.email(), canaries.phone())));
    }

    private void contactsThatCannotBeRead() {
        String path = "/v1/contacts/" + contact;
        String good = Canaries.contactBody(canaries.name(), canaries.email(), canaries.phone());
        String clear = canaries.name() + " " + canaries.email() + " " + canaries.phone();
        refuse(
                "a channel that is none",
                client.put(Component.NOTIFICATION, path, good.replace("EMAIL", canaries.email())));
        refuse(
                "an unknown field",
                client.put(
                        Component.NOTIFICATION,
                        path,
                        good.replace("\"channel\"", "\"second\":\"" + clear + "\",\"channel\"")));
        refuse(
                "a name that is an object",
                client.put(
                        Component.NOTIFICATION,
                        path,
                        good.replace("\"" + canaries.name() + "\"", "{\"" + canaries.name() + "\":1}")));
        refuse("broken JSON", client.put(Component.NOTIFICATION, path, good.substring(0, good.length() - 1)));
    }

    private void contactsOfOthersAndLooksForThem() {
        String path = "/v1/contacts/" + contact;
        String good = Canaries.contactBody(canaries.name(), canaries.email(), canaries.phone());
        refuse(
                "a foreign contact",
                Caller.nobody(platform.endpoints())
                        .as("client", UUID.randomUUID().toString(), HOUR)
                        .put(Component.NOTIFICATION, path, good));
        refuse(
                "a client that names another",
                client.put(
                        Component.NOTIFICATION,
                        path,
                        good.replaceFirst("\\{", "{\"clientId\":\"" + canaries.email() + "\",")));
        refuse(
                "an address that is too long to look for",
                broker.get(
                        Component.NOTIFICATION,
                        "/v1/contacts?email=" + encoded(canaries.email().repeat(10))));
        refuse(
                "a cursor that is none",
                broker.get(Component.NOTIFICATION, "/v1/contacts?cursor=" + encoded(canaries.email())));
        refuse(
                "an id that is none",
                client.get(Component.NOTIFICATION, "/v1/notifications/" + encoded(canaries.email())));
    }

    /** A ledger that is no ledger has a mail written to the contact. */
    private void mail() throws Exception {
        Answer upload = client.web()
                .send(new Call(
                        "POST",
                        platform.endpoints().url(Component.RECEIVABLES) + "/v1/ledger-imports",
                        Map.of(
                                "Authorization",
                                "Bearer " + client.token(),
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "Content-Type",
                                "application/octet-stream"),
                        (canaries.label() + "|" + canaries.iban() + "\n411" + canaries.label() + "|x\n")
                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(202, upload.status(), upload.toString());
        await("a mail to the canary")
                .atMost(LIMIT)
                .until(() -> client.get(Component.NOTIFICATION, "/v1/notifications")
                        .body()
                        .at("/items/0/state")
                        .asText()
                        .equals("SENT"));
    }

    private void quote() {
        String path = "/v1/quote-requests";
        String good = Canaries.quoteBody(canaries.company(), "Commerce de gros");
        String key = UUID.randomUUID().toString();
        Answer made = client.post(Component.QUOTE, path, good, key);
        assertEquals(201, made.status(), made.toString());
        refuse(
                "another quote under the key",
                client.post(Component.QUOTE, path, Canaries.quoteBody(canaries.company() + " bis", "Autre"), key));
        refuse(
                "an account number in the activity",
                client.post(Component.QUOTE, path, Canaries.quoteBody(canaries.company(), "RIB " + canaries.iban())));
        refuse(
                "an account number as the SIREN",
                client.post(Component.QUOTE, path, good.replace("732829320", canaries.company())));
        refuse(
                "an amount that is none",
                client.post(Component.QUOTE, path, good.replace("150000.00", canaries.company())));
        refuse(
                "a date that is none",
                client.post(Component.QUOTE, path, good.replace("2026-01-12T08:55:00Z", canaries.company())));
        String withdrawal = path + "/" + made.body().path("id").asText() + "/withdrawals";
        refuse(
                "an account number in a reason",
                client.post(Component.QUOTE, withdrawal, "{\"reason\":\"" + canaries.iban() + "\"}"));
        Answer withdrawn = client.post(Component.QUOTE, withdrawal, "{\"reason\":\"" + canaries.reason() + "\"}");
        assertEquals(2, withdrawn.status() / 100, withdrawn.toString());
    }

    /** Its name travels to the factor, because this client consented to that in the story. */
    private void debtor() {
        String contract = platform.api()
                .read(Actor.BROKER, Component.QUOTE, "/v1/contracts")
                .body()
                .at("/items/0/id")
                .asText();
        Caller storyClient = Caller.nobody(platform.endpoints()).as("client", Actor.CLIENT.subject(), HOUR);
        String path = "/v1/contracts/" + contract + "/debtors";
        Answer named =
                storyClient.post(Component.RECEIVABLES, path, Canaries.debtorBody(canaries.debtor(), canaries.line()));
        assertEquals(201, named.status(), named.toString());
        refuse(
                "a debtor that is there",
                storyClient.post(Component.RECEIVABLES, path, Canaries.debtorBody(canaries.debtor(), canaries.line())));
        refuse(
                "an account number in the address",
                storyClient.post(
                        Component.RECEIVABLES, path, Canaries.debtorBody(canaries.debtor(), "RIB " + canaries.iban())));
        refuse(
                "a foreign contract",
                client.post(Component.RECEIVABLES, path, Canaries.debtorBody(canaries.debtor(), canaries.line())));
        Answer asked = storyClient.post(
                Component.RECEIVABLES,
                "/v1/contracts/" + contract + "/limit-requests",
                "{\"debtorId\":\"%s\",\"amount\":{\"amount\":\"1000.00\",\"currency\":\"EUR\"}}"
                        .formatted(named.body().path("id").asText()));
        assertEquals(2, asked.status() / 100, asked.toString());
    }

    private void factor() {
        UUID partner = UUID.randomUUID();
        String path = "/v1/partners/" + partner;
        String body = "{\"code\":\"FACTOR-CANARI\",\"name\":\"Factor Canari\",\"products\":[\"BALANCE\"],"
                + "\"webhookUrl\":\"http://127.0.0.1:9/canari\"}";
        secrets.add(broker.put(Component.PARTNER, path, body)
                .body()
                .required("webhookSecret")
                .asText());
        String key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            secrets.add(broker.post(Component.PARTNER, path + "/webhook-secrets", "{}", key)
                    .body()
                    .required("secret")
                    .asText());
        }
        refuse(
                "a secret where none is taken",
                broker.put(
                        Component.PARTNER,
                        path,
                        body.replace("\"products\"", "\"webhookSecret\":\"" + secrets.getLast() + "\",\"products\"")));
    }

    private void replay() {
        String delivery = platform.api()
                .read(Actor.BROKER, Component.PARTNER, "/v1/webhook-deliveries")
                .body()
                .at("/items/0/id")
                .asText();
        platform.api()
                .send(Command.post(
                        Actor.OPS,
                        Component.PARTNER,
                        "/v1/ops/webhook-deliveries/" + delivery + "/replays",
                        Map.of("reason", canaries.opsReason()),
                        UUID.randomUUID().toString()));
    }

    /** Takes the canary's contact out again. */
    void erase() {
        Answer erased = client.delete(Component.NOTIFICATION, "/v1/contacts/" + contact);
        assertEquals(204, erased.status());
    }

    private void refuse(String what, Answer answer) {
        assertEquals(4, answer.status() / 100, what + ": " + answer);
        refusals.put(what, answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
