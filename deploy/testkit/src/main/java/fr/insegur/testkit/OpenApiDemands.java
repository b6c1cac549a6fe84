package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an OpenAPI document must say so that an integrator can write a client without asking. */
final class OpenApiDemands {
    private static final String PROBLEM = "application/problem+json";
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final List<String> unmet = new ArrayList<>();

    private OpenApiDemands(JsonNode document) {
        this.document = document;
    }

    /** Each demand that the document does not meet, with the operation that it is about. */
    static List<String> unmetBy(JsonNode document) {
        OpenApiDemands demands = new OpenApiDemands(document);
        demands.visit();
        return demands.unmet;
    }

    private void visit() {
        if (!document.path("openapi").asText().startsWith("3.1.")) {
            unmet.add("the document is OpenAPI " + document.path("openapi") + ", not 3.1");
        }
        int before = unmet.size();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation :
                    resolved(path.getValue()).properties()) {
                if (METHODS.contains(operation.getKey())) {
                    new Operation(operation.getKey(), path.getKey(), operation.getValue()).visit();
                    operations++;
                }
            }
        }
        if (operations == 0 && before == unmet.size()) {
            unmet.add("the document has no operation");
        }
    }

    private final class Operation {
        private final String method;
        private final String path;
        private final JsonNode said;
        private final JsonNode responses;

        Operation(String method, String path, JsonNode said) {
            this.method = method;
            this.path = path;
            this.said = said;
            this.responses = said.path("responses");
        }

        void visit() {
            demand(!said.path("summary").asText().isBlank(), "has no summary");
            demand(!said.path("tags").isEmpty(), "has no tag");
            if (isSecured()) {
                demand(responses.has("401"), "is secured and declares no 401");
                demand(responses.has("403"), "is secured and declares no 403");
            }
            demand(!namesSomething() || responses.has("404"), "names something by its path and declares no 404");
            visitContent("request body", resolved(said.path("requestBody")).path("content"));
            demand(!responses.isEmpty(), "has no answer");
            responses.properties().forEach(response -> visitAnswer(response.getKey(), resolved(response.getValue())));
        }

        /** An operation's own requirements stand in for those of the document, and an empty list opens it to anyone. */
        private boolean isSecured() {
            JsonNode requirements = said.has("security") ? said.path("security") : document.path("security");
            return !requirements.isEmpty();
        }

        /** A PUT that answers 201 makes what it does not find. */
        private boolean namesSomething() {
            return path.contains("{") && !(method.equals("put") && responses.has("201"));
        }

        private void visitAnswer(String status, JsonNode answer) {
            JsonNode content = answer.path("content");
            if (status.startsWith("2")) {
                visitContent("answer " + status, content);
            } else if (!status.startsWith("1") && !status.startsWith("3")) {
                demand(
                        content.size() == 1 && content.has(PROBLEM),
                        "has a problem " + status + " that is not " + PROBLEM);
                demand(
                        !content.has(PROBLEM) || hasExample(content.path(PROBLEM)),
                        "has a problem " + status + " without example");
            }
        }

        private void visitContent(String what, JsonNode content) {
            content.properties().forEach(media -> {
                demand(!media.getKey().equals("*/*"), "does not say the media type of its " + what);
                demand(!isJson(media.getKey()) || hasExample(media.getValue()), "has no example of its " + what);
            });
        }

        private void demand(boolean met, String otherwise) {
            if (!met) {
                unmet.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + otherwise);
            }
        }
    }

    private static boolean isJson(String mediaType) {
        String essence = mediaType.replaceFirst(";.*", "").strip();
        return essence.equals("application/json") || essence.endsWith("+json");
    }

    /** An example stands on the media type itself or on the schema that it names. */
    private boolean hasExample(JsonNode media) {
        return isGiven(media) || isGiven(resolved(media.path("schema"))) || hasExampleOfItems(media.path("schema"));
    }

    private boolean hasExampleOfItems(JsonNode schema) {
        return isGiven(resolved(resolved(schema).path("items")));
    }

    private static boolean isGiven(JsonNode holder) {
        return holder.has("example") || !holder.path("examples").isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return Json.resolved(document, node);
    }
}
