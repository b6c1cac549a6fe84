package fr.insegur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import java.util.Map;

/** The company in whose name benchmarks call: it has an account before it asks for anything. */
public final class BenchCompany {
    private static final String COMPANIES = "/v1/companies";

    private BenchCompany() {}

    /** Registers it and has it approved, unless it was before. */
    public static void openAccount(Api api) {
        String known =
                idIn(api.read(Actor.CLIENT, Component.QUOTE, COMPANIES).body().at("/items/0"));
        if (!known.isEmpty()) {
            return;
        }
        Map<String, String> company = Map.of("siren", "732829320", "name", "Comptoir du Bessin");
        String id = idIn(api.send(Api.Command.post(Actor.CLIENT, Component.QUOTE, COMPANIES, company, "bench-company"))
                .body());
        Map<String, String> adviser = Map.of("adviser", Actor.BROKER.subject());
        api.send(Api.Command.post(
                Actor.BROKER, Component.QUOTE, COMPANIES + "/" + id + "/approvals", adviser, "bench-approval"));
    }

    private static String idIn(JsonNode body) {
        return body.path("id").asText();
    }
}
