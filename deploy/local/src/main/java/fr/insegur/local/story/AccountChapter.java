package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.fec.SampleCompany;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import java.util.List;
import java.util.Map;

/** The company gets its account; told again on the same platform, it has it already. */
final class AccountChapter {
    private static final String COMPANIES = "/v1/companies";
    private static final List<Component> TOLD = List.of(Component.QUOTE, Component.RECEIVABLES, Component.NOTIFICATION);

    private final Ids ids;
    private final Api api;

    AccountChapter(Ids ids, Api api) {
        this.ids = ids;
        this.api = api;
    }

    List<Step> steps() {
        return List.of(
                new Step("company", Actor.CLIENT.label(), "registers with its SIREN", this::register),
                new Step("approval", Actor.BROKER.label(), "approves it and names its adviser", this::approve));
    }

    private void register(Take take) {
        JsonNode own = api.read(Actor.CLIENT, Component.QUOTE, COMPANIES)
                .body()
                .path("items")
                .path(0);
        if (own.isMissingNode()) {
            own = take.posts(
                            Actor.CLIENT,
                            Component.QUOTE,
                            COMPANIES,
                            Map.of("siren", SampleCompany.SIREN, "name", SampleCompany.NAME))
                    .body();
        }
        String company = ids.keep(Ids.COMPANY, own.path("id"));
        take.about(company)
                .sees(Actor.CLIENT, Component.QUOTE, COMPANIES + "/" + company)
                .shows("SIREN", "/siren", SampleCompany.SIREN)
                .atLast();
    }

    private void approve(Take take) {
        String company = ids.get(Ids.COMPANY);
        String path = COMPANIES + "/" + company;
        JsonNode before = api.read(Actor.BROKER, Component.QUOTE, path).body();
        if (before.path("state").asText().equals("REQUESTED")) {
            take.posts(Actor.BROKER, Component.QUOTE, path + "/approvals", Map.of("adviser", Actor.BROKER.subject()));
        }
        for (Component service : TOLD) {
            take.sees(Actor.CLIENT, service, "/v1/me")
                    .shows(service.label() + ", company", "/companies/0/id", company)
                    .shows(service.label() + ", part", "/companies/0/part", "MANAGER")
                    .atLast();
        }
        take.about(company)
                .sees(Actor.CLIENT, Component.QUOTE, path)
                .shows("state", "/state", "APPROVED")
                .shows("adviser", "/adviser", Actor.BROKER.subject())
                .atLast();
    }
}
