package fr.insegur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exact figures of the story, asked of the service that owns them: what it should be is written here again, by hand, and
 * not taken from the story.
 */
final class StoryFigures {
    private static final Component SERVICE = Component.RECEIVABLES;

    /** Every posting on the accounts outside an invoice, by entry and account, debit positive; each exactly once. */
    private static final Map<String, Map<String, String>> POSTINGS = Map.of(
            "FA-2026-0101",
            Map.of(
                    "ADVANCE BK", "-9000.00",
                    "DEBTOR_PAYMENT BK", "10000.00",
                    "SERVICE_FEE PC", "-100.00",
                    "SERVICE_FEE TVA", "-20.00",
                    "INTEREST PF", "-75.00",
                    "BALANCE BK", "-805.00"),
            "FA-2026-0102",
            Map.of(
                    "ADVANCE BK", "-10800.00",
                    "DEBTOR_PAYMENT BK", "12000.00",
                    "SERVICE_FEE PC", "-120.00",
                    "SERVICE_FEE TVA", "-24.00",
                    "INTEREST PF", "-90.00",
                    "BALANCE BK", "-966.00"));

    private static final Map<String, String> ADVANCES = Map.of("FA-2026-0101", "9000.00", "FA-2026-0102", "10800.00");
    private static final Map<String, String> CONTRACT_BALANCES =
            Map.of("BK", "429.00", "PC", "-220.00", "PF", "-165.00", "TVA", "-44.00");
    private static final List<String> FACTOR_ACCOUNTS = List.of("BK", "PC", "PF", "TVA");

    private final Api api;

    StoryFigures(Platform platform) {
        api = platform.api();
    }

    /** The invoices as their service shows them, by number. */
    Map<String, JsonNode> invoices() {
        Map<String, JsonNode> invoices = new TreeMap<>();
        for (JsonNode listed : get("/v1/contracts/" + contract() + "/invoices").path("items")) {
            invoices.put(
                    listed.path("number").asText(),
                    get("/v1/invoices/" + listed.path("id").asText()));
        }
        return invoices;
    }

    /** The one contract. */
    String contract() {
        JsonNode contracts =
                api.read(Actor.BROKER, Component.QUOTE, "/v1/contracts").body().path("items");
        assertEquals(1, contracts.size(), "contracts");
        return contracts.path(0).path("id").asText();
    }

    void assertExact() {
        Map<String, JsonNode> invoices = invoices();
        assertEquals(POSTINGS.keySet(), invoices.keySet());
        invoices.forEach((number, invoice) -> {
            assertEquals("SETTLED", invoice.path("state").asText(), number);
            assertEquals(ADVANCES.get(number), invoice.at("/advance/amount").asText(), number + ", advance");
            assertEquals(new TreeMap<>(POSTINGS.get(number)), factorPostings(invoice), number);
            assertEquals(
                    Map.of(), open(balances("?invoiceId=" + invoice.path("id").asText())), number + ", accounts");
        });
        assertEquals(new TreeMap<>(CONTRACT_BALANCES), open(balances("")), "accounts of the contract");
        assertEquals(
                0,
                get("/v1/contracts/" + contract() + "/discrepancies")
                        .path("items")
                        .size(),
                "discrepancies");
    }

    /** Two postings of one kind on one account would show as two amounts. */
    private static Map<String, String> factorPostings(JsonNode invoice) {
        Map<String, String> postings = new TreeMap<>();
        for (JsonNode step : invoice.path("story")) {
            for (JsonNode entry : step.path("entries")) {
                for (JsonNode posting : entry.path("postings")) {
                    String account = posting.path("account").asText();
                    if (FACTOR_ACCOUNTS.contains(account)) {
                        postings.merge(
                                entry.path("kind").asText() + " " + account,
                                posting.at("/amount/amount").asText(),
                                (one, other) -> one + " and " + other);
                    }
                }
            }
        }
        return postings;
    }

    private JsonNode balances(String query) {
        return get("/v1/contracts/" + contract() + "/ledger/balances" + query);
    }

    private static Map<String, String> open(JsonNode balances) {
        Map<String, String> open = new TreeMap<>();
        assertEquals(false, balances.path("accounts").isEmpty(), "a ledger without any account proves nothing");
        for (JsonNode account : balances.path("accounts")) {
            String balance = account.at("/balance/amount").asText();
            if (!balance.equals("0.00")) {
                open.put(account.path("account").asText(), balance);
            }
        }
        return open;
    }

    private JsonNode get(String path) {
        return api.read(Actor.BROKER, SERVICE, path).body();
    }
}
