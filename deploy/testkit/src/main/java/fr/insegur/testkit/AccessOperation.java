package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An operation as the OpenAPI document describes it.
 *
 * @param method in capitals
 * @param path with the names of its parameters in braces
 * @param mediaType of what it takes, empty where it takes nothing
 * @param example of what it takes, valid in form, or an empty object
 */
record AccessOperation(String method, String path, String mediaType, String example) {
    private static final String JSON = "application/json";

    static List<AccessOperation> in(JsonNode document) {
        List<AccessOperation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation :
                    Json.resolved(document, path.getValue()).properties()) {
                if (OpenApiDemands.METHODS.contains(operation.getKey())) {
                    found.add(of(document, operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return found;
    }

    private static AccessOperation of(JsonNode document, String method, String path, JsonNode said) {
        JsonNode content = Json.resolved(document, said.path("requestBody")).path("content");
        String mediaType = content.has(JSON)
                ? JSON
                : Json.names(content).stream().findFirst().orElse("");
        return new AccessOperation(
                method.toUpperCase(Locale.ROOT), path, mediaType, example(document, content.path(mediaType)));
    }

    private static String example(JsonNode document, JsonNode media) {
        JsonNode schema = Json.resolved(document, media.path("schema"));
        return Stream.of(
                        Stream.of(media.path("example")),
                        media.path("examples").properties().stream()
                                .map(named -> named.getValue().path("value")),
                        Stream.of(schema.path("examples").path(0), schema.path("example")))
                .flatMap(examples -> examples)
                .filter(example -> !example.isMissingNode())
                .map(JsonNode::toString)
                .findFirst()
                .orElse("{}");
    }

    String name() {
        return method + " " + path;
    }

    boolean namesSomething() {
        return path.contains("{");
    }
}
