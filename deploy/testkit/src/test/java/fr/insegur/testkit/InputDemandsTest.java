package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputDemandsTest {
    private static List<String> unmet(String properties, String... callers) {
        return InputDemands.unmetBy(
                FuzzOperation.parsed(
                        "{\"paths\":{\"/v1/things\":{\"post\":{\"requestBody\":{\"content\":{\"application/json\":"
                                + "{\"schema\":{\"type\":\"object\",\"properties\":" + properties + "}}}}}}}}"),
                Set.of(callers));
    }

    @Test
    void boundedTextsAndListsMeetAll() {
        assertEquals(List.of(), unmet("""
                        {"a": {"type": "string", "maxLength": 5}, "b": {"type": "string", "enum": ["X"]},
                         "c": {"type": "string", "pattern": "^[0-9]{9}$"}, "d": {"type": "string", "format": "date"},
                         "e": {"type": "array", "maxItems": 3, "items": {"type": "integer"}},
                         "f": {"type": "array", "uniqueItems": true, "items": {"type": "string", "enum": ["X"]}}}
                        """));
    }

    @Test
    void textsAndListsWithoutAnEndAreFoundHoweverDeep() {
        assertEquals(
                List.of(
                        "POST /v1/things/a is a text without an end: maxLength, enum, format or a pattern",
                        "POST /v1/things/b is a list without maxItems",
                        "POST /v1/things/b/0/c is a text without an end: maxLength, enum, format or a pattern"),
                unmet("""
                        {"a": {"type": "string", "pattern": "\\\\S"},
                         "b": {"type": "array", "items": {"type": "object", "properties": {"c": {"type": "string",
                          "pattern": "^[a-z]+$"}}}}}
                        """));
    }

    @Test
    void whatThePlatformDecidesIsFoundUnlessTheCallerDecidesIt() {
        String clientId = "{\"clientId\":{\"type\":\"string\",\"format\":\"uuid\"}}";
        assertEquals(List.of("POST /v1/things/clientId is for the platform to say"), unmet(clientId));
        assertEquals(List.of(), unmet(clientId, "POST /v1/things/clientId"));
    }

    @Test
    void fieldsOfAnyNameAreFound() {
        assertEquals(
                List.of("POST /v1/things/a takes fields of any name"),
                unmet("{\"a\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}}"));
    }
}
