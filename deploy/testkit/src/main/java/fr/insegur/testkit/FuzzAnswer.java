package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;

/** @param headers by their names in lower case, the last one where a name repeats */
record FuzzAnswer(int status, Map<String, String> headers, String body) {
    private static final Set<Integer> BEFORE_SYNTAX = Set.of(401, 405, 406, 413, 414, 415, 431);
    // Refusals of what reads the request: the JSON, its binding to the command, parameters and headers.
    private static final Set<String> SYNTAX = Set.of(
            "",
            "amount-too-precise",
            "currency-unknown",
            "cursor-invalid",
            "field-invalid",
            "idempotency-key-invalid",
            "idempotency-key-missing",
            "json-malformed",
            "json-too-large",
            "money-invalid",
            "not-found",
            "parameter-invalid",
            "rate-invalid",
            "request-malformed",
            "role-missing",
            "unknown-field");

    /** What the answer says, nothing where it is no JSON. */
    JsonNode json() {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }

    String code() {
        return json().path("code").asText("");
    }

    /**
     * Whether the request got past syntax: the caller was known, the path and the method were right, the body was read into the
     * command, and validation or the rules of the trade decided. Everything that a reader refuses does not count.
     */
    boolean isPastSyntax() {
        if (status < 400) {
            return status >= 200;
        }
        return status < 500 && !BEFORE_SYNTAX.contains(status) && !SYNTAX.contains(code());
    }
}
