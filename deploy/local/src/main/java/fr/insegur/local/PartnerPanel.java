package fr.insegur.local;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Api.Command;
import fr.insegur.local.Web.Answer;
import fr.insegur.local.Web.Call;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takes the three invented factors into the broker's panel and brings each its webhook secret. */
final class PartnerPanel {
    private static final Map<Actor, Partner> PARTNERS = Map.of(
            Actor.LITTORAL, new Partner(List.of("FULL", "FORFAIT"), null),
            Actor.EXPRESS, new Partner(List.of("SPOT"), null),
            Actor.DISCRET, new Partner(List.of("CONF"), "4000000.00"));

    private final Endpoints endpoints;
    private final Api api;
    private final Web web = new Web();

    /** What the broker notes about a factor beside its name. */
    private record Partner(List<String> products, @Nullable String minTurnover) {}

    PartnerPanel(Endpoints endpoints, Api api) {
        this.endpoints = endpoints;
        this.api = api;
    }

    void register() {
        for (Actor partner : Actor.partners()) {
            Answer answer = api.send(Command.put(Actor.BROKER, Component.PARTNER, path(partner), description(partner)));
            String first = answer.body().path("webhookSecret").asText("");
            if (!first.isEmpty()) {
                bring(partner, first);
            } else if (knowsNoSecret(partner)) {
                bring(partner, another(partner));
            }
            letIn(partner);
        }
    }

    /** The factor's people and its machines may act for it from now on; who may already is left alone. */
    private void letIn(Actor partner) {
        String users = path(partner) + "/users";
        JsonNode known = api.read(Actor.BROKER, Component.PARTNER, users).body().path("items");
        Set<String> subjects = StreamSupport.stream(known.spliterator(), false)
                .map(user -> user.path("subject").asText())
                .collect(Collectors.toSet());
        for (String subject : List.of(partner.subject(), partner.systemSubject())) {
            if (!subjects.contains(subject)) {
                api.send(Command.post(
                        Actor.BROKER,
                        Component.PARTNER,
                        users,
                        Map.of("subject", subject, "part", "MANAGER"),
                        UUID.randomUUID().toString()));
            }
        }
    }

    private static String path(Actor partner) {
        return "/v1/partners/" + partner.company();
    }

    private Map<String, Object> description(Actor actor) {
        Partner partner = PARTNERS.getOrDefault(actor, new Partner(List.of("FULL"), null));
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("code", actor.code());
        description.put("name", actor.label());
        description.put("products", partner.products());
        if (partner.minTurnover() != null) {
            description.put("minTurnover", Map.of("amount", partner.minTurnover(), "currency", "EUR"));
        }
        description.put("webhookUrl", endpoints.url(Component.SIMULATOR) + "/webhooks/" + actor.code());
        return description;
    }

    private String another(Actor partner) {
        return api.send(Command.post(
                        Actor.BROKER,
                        Component.PARTNER,
                        path(partner) + "/webhook-secrets",
                        Map.of(),
                        UUID.randomUUID().toString()))
                .body()
                .required("secret")
                .asText();
    }

    private boolean knowsNoSecret(Actor partner) {
        JsonNode health = simulator("GET", "/health", null).body();
        for (JsonNode factor : health.path("factors")) {
            if (factor.path("code").asText().equals(partner.code())) {
                return factor.path("secrets").asInt() == 0;
            }
        }
        return true;
    }

    private void bring(Actor partner, String secret) {
        simulator("PUT", "/secrets/" + partner.code(), Map.of("secrets", List.of(secret)));
    }

    private Answer simulator(String method, String path, @Nullable Object body) {
        try {
            Answer answer = web.send(new Call(
                    method,
                    endpoints.url(Component.SIMULATOR) + path,
                    Map.of("Content-Type", "application/json"),
                    body == null ? null : Web.json(body)));
            if (!answer.isSuccess()) {
                throw new CannotStart("The partner simulator answered " + answer.summary() + " to " + path);
            }
            return answer;
        } catch (IOException e) {
            throw new CannotStart("The partner simulator does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
