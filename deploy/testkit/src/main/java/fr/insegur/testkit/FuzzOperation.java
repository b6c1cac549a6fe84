package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operation with what the document says of its parts.
 *
 * @param mediaType of what it takes, empty where it takes nothing
 * @param schema of its body, which may be a reference
 * @param example of its body, valid in form
 * @param query names of its query parameters
 * @param headers names of its own headers
 * @param statuses that it declares
 */
record FuzzOperation(
        String method,
        String path,
        String mediaType,
        JsonNode schema,
        String example,
        List<String> query,
        List<String> headers,
        Set<Integer> statuses) {

    static List<FuzzOperation> in(JsonNode document) {
        return AccessOperation.in(document).stream()
                .map(operation -> of(document, operation))
                .toList();
    }

    private static FuzzOperation of(JsonNode document, AccessOperation operation) {
        JsonNode path = Json.resolved(document, document.path("paths").path(operation.path()));
        JsonNode said = path.path(operation.method().toLowerCase(Locale.ROOT));
        JsonNode media = Json.resolved(document, said.path("requestBody"))
                .path("content")
                .path(operation.mediaType());
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(Json.resolved(document, parameter)));
        said.path("parameters").forEach(parameter -> parameters.add(Json.resolved(document, parameter)));
        return new FuzzOperation(
                operation.method(),
                operation.path(),
                operation.mediaType(),
                media.path("schema"),
                operation.example(),
                names(parameters, "query"),
                names(parameters, "header"),
                new HashSet<>(Json.names(said.path("responses")).stream()
                        .filter(status -> status.matches("[0-9]{3}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet())));
    }

    private static List<String> names(List<JsonNode> parameters, String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    String name() {
        return method + " " + path;
    }

    /** Operations are reported together by what they are about: the first two parts of the path. */
    String group() {
        String[] parts = path.split("/", -1);
        return method + " /" + String.join("/", List.of(parts).subList(1, Math.min(3, parts.length)));
    }

    boolean takesJson() {
        return mediaType.equals("application/json");
    }

    boolean takesRaw() {
        return !mediaType.isEmpty() && !takesJson();
    }

    static JsonNode parsed(String body) {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("a body to begin with is no JSON: " + body, unreadable);
        }
    }
}
