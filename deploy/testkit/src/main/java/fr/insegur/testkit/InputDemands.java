package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the schemas of requests must say: every text and list has an end, and nothing that the platform itself decides may be
 * said by a caller.
 */
final class InputDemands {
    private static final Set<String> SERVER_OWNED = Set.of(
            "id",
            "state",
            "status",
            "createdAt",
            "updatedAt",
            "createdBy",
            "clientId",
            "partnerId",
            "history",
            "roles");
    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time", "binary");
    // A pattern ends somewhere only when it holds both ends and repeats nothing without limit.
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)[*+]|\\{[0-9]+,\\}");

    private final JsonNode document;
    private final Set<String> callers;
    private final List<String> unmet = new ArrayList<>();

    private InputDemands(JsonNode document, Set<String> callers) {
        this.document = document;
        this.callers = callers;
    }

    /** @param callers fields of those names that a caller does decide, as {@code POST /v1/contacts/clientId} */
    static List<String> unmetBy(JsonNode document, Set<String> callers) {
        InputDemands demands = new InputDemands(document, callers);
        FuzzOperation.in(document).stream()
                .filter(operation -> !operation.mediaType().isEmpty())
                .forEach(operation -> demands.visit(operation.name(), operation.schema(), new HashSet<>()));
        return demands.unmet;
    }

    private void visit(String place, JsonNode schema, Set<String> above) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty() && !above.add(reference)) {
            return;
        }
        JsonNode known = Json.resolved(document, schema);
        if (known.path("additionalProperties").isObject()
                || known.path("additionalProperties").asBoolean()) {
            unmet.add(place + " takes fields of any name");
        }
        for (Map.Entry<String, JsonNode> property : known.path("properties").properties()) {
            String inner = place + "/" + property.getKey();
            if (SERVER_OWNED.contains(property.getKey()) && !callers.contains(inner)) {
                unmet.add(inner + " is for the platform to say");
            }
            visit(inner, property.getValue(), new HashSet<>(above));
        }
        if (known.path("type").asText().equals("array")) {
            demand(place, known.has("maxItems") || isSetOfWords(known), "a list without maxItems");
            visit(place + "/0", known.path("items"), new HashSet<>(above));
        }
        if (known.path("type").asText().equals("string")) {
            demand(place, isBounded(known), "a text without an end: maxLength, enum, format or a pattern");
        }
    }

    /** As many as there are words, each once. */
    private boolean isSetOfWords(JsonNode list) {
        return list.path("uniqueItems").asBoolean()
                && Json.resolved(document, list.path("items")).has("enum");
    }

    private static boolean isBounded(JsonNode text) {
        String pattern = text.path("pattern").asText();
        return text.has("maxLength")
                || text.has("enum")
                || BOUNDED_FORMATS.contains(text.path("format").asText())
                || (!pattern.isEmpty()
                        && !pattern.equals("\\S")
                        && !ENDLESS.matcher(pattern).find());
    }

    private void demand(String place, boolean met, String otherwise) {
        if (!met) {
            unmet.add(place + " is " + otherwise);
        }
    }
}
