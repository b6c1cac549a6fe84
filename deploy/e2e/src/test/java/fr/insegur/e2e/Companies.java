package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import fr.insegur.local.Web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Client companies on the running platform, and who acts for them. */
final class Companies {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<Component> TOLD = List.of(Component.QUOTE, Component.RECEIVABLES, Component.NOTIFICATION);

    private Companies() {}

    /** The id of the company that the story is about. */
    static UUID ofTheStory(Api api) {
        return UUID.fromString(api.read(Actor.CLIENT, Component.QUOTE, "/v1/me")
                .body()
                .at("/companies/0/id")
                .asText());
    }

    /** The caller, as the manager of a company that every service has heard of by then. */
    static Caller managedBy(Caller caller, Api api) {
        if (isMember(caller, Component.QUOTE)) {
            return caller;
        }
        Answer registered =
                caller.post(Component.QUOTE, "/v1/companies", "{\"siren\": \"" + siren() + "\", \"name\": \"Voisin\"}");
        assertEquals(201, registered.status(), registered::summary);
        api.send(Api.Command.post(
                Actor.BROKER,
                Component.QUOTE,
                "/v1/companies/" + registered.body().path("id").asText() + "/approvals",
                Map.of("adviser", Actor.BROKER.subject()),
                UUID.randomUUID().toString()));
        await().atMost(SOON).until(() -> TOLD.stream().allMatch(service -> isMember(caller, service)));
        return caller;
    }

    private static boolean isMember(Caller caller, Component service) {
        return !caller.get(service, "/v1/me").body().path("companies").isEmpty();
    }

    /** One that passes the Luhn check and that nobody else has, as good as certainly. */
    private static String siren() {
        int first = ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        return IntStream.range(0, 10)
                .mapToObj(last -> first + "" + last)
                .filter(number -> luhnSum(number) % 10 == 0)
                .findFirst()
                .orElseThrow();
    }

    private static int luhnSum(String number) {
        return IntStream.range(0, number.length())
                .map(index -> (number.charAt(index) - '0') * (index % 2 == 0 ? 1 : 2))
                .map(weighted -> weighted > 9 ? weighted - 9 : weighted)
                .sum();
    }
}
