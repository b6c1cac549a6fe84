package fr.insegur.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The document of a small service, and plans for it. */
final class FuzzSample {
    static final String TOKEN = "token-of-the-client";
    static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000123");
    static final JsonNode DOCUMENT = FuzzOperation.parsed("""
            {"paths": {
              "/v1/things/{id}": {"get": {"responses": {"200": {}, "400": {}, "401": {}, "404": {}, "406": {}},
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}]}},
              "/v1/things/{id}/names": {"post": {
                "parameters": [{"name": "Idempotency-Key", "in": "header"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewName"}}}},
                "responses": {"201": {}, "400": {}, "401": {}, "404": {}, "406": {}, "413": {}, "415": {}}}}},
             "components": {"schemas": {"NewName": {"type": "object",
               "properties": {"name": {"type": "string", "maxLength": 20}, "kind": {"enum": ["A", "B"], "type": "string"},
                 "count": {"type": "integer", "minimum": 3}, "since": {"type": "string", "format": "date"},
                 "words": {"type": "array", "maxItems": 5, "items": {"type": "string", "maxLength": 5}}},
               "examples": [{"name": "x", "kind": "A", "count": 4, "words": ["a"]}]}}}}
            """);

    private FuzzSample() {}

    static FuzzPlan plan(long seed) {
        FuzzKeys client = new FuzzKeys(List.of(TOKEN), List.of("forged"));
        return new FuzzPlan(
                DOCUMENT,
                new FuzzTarget(Tenant.unknown(), Map.of("/v1/things/{id}", ID), Map.of()),
                Map.of("GET /v1/things/{id}", client, "POST /v1/things/{id}/names", client),
                Set.of(),
                seed);
    }

    static String problem(int status, String code) {
        return "{\"type\":\"urn:insegur:problem:" + code + "\",\"title\":\"Refused\",\"status\":" + status
                + ",\"code\":\"" + code + "\"}";
    }

    static FuzzAnswer refused(int status, String code) {
        return new FuzzAnswer(
                status,
                Map.of("content-type", "application/problem+json", "www-authenticate", "Bearer", "allow", "GET"),
                problem(status, code));
    }
}
