package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessOperationTest {
    @Test
    void everyOperationOfTheDocumentIsFoundWithWhatItTakes() throws Exception {
        assertEquals(
                List.of(
                        new AccessOperation("POST", "/v1/simulations", "application/json", "{\"amount\":\"10000.00\"}"),
                        new AccessOperation("GET", "/v1/quotes/{id}", "", "{}"),
                        new AccessOperation("PUT", "/v1/quotes/{id}", "text/plain", "{}"),
                        new AccessOperation("GET", "/v1/quotes", "", "{}")),
                AccessOperation.in(Json.parse(OpenApiDocumentTest.complete())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"examples\": {\"usual\": {\"value\": {\"state\": \"SUBMITTED\"}}}",
                "\"schema\": {\"$ref\": \"#/components/schemas/Quote\"}",
                "\"schema\": {\"example\": {\"state\": \"SUBMITTED\"}}"
            })
    void anExampleIsTakenFromWhereItStands(String media) throws Exception {
        String document = OpenApiDocumentTest.complete()
                .replace(
                        "\"schema\": {\"type\": \"object\", \"properties\": {\"amount\": {\"type\": \"string\"}}},", "")
                .replace("\"example\": {\"amount\": \"10000.00\"}", media);
        assertEquals(
                "{\"state\":\"SUBMITTED\"}",
                AccessOperation.in(Json.parse(document)).getFirst().example());
    }
}
