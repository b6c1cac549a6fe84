package fr.insegur.local.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void ratesAreComparedWithoutTheZerosAtTheirEnd() throws Exception {
        assertEquals("0.012", Reading.rate("/rate").apply(json("{\"rate\":\"0.0120\"}")));
        assertEquals("0", Reading.rate("/rate").apply(json("{\"rate\":\"0.00\"}")));
    }

    @Test
    void whatIsNotThereIsAbsent() throws Exception {
        assertEquals("absent", Reading.at("/a/b").apply(json("{}")));
        assertEquals("absent", Reading.at("/a").apply(json("{\"a\":null}")));
        assertEquals(
                "absent",
                Reading.within("/items", "code", "X", Reading.at("/a")).apply(json("{\"items\":[]}")));
    }

    @Test
    void anElementIsFoundByAField() throws Exception {
        JsonNode accounts = json("{\"accounts\":[{\"account\":\"BK\",\"amount\":\"429.00\"},{\"account\":\"PC\"}]}");

        assertEquals(
                "429.00",
                Reading.within("/accounts", "account", "BK", Reading.at("/amount"))
                        .apply(accounts));
        assertEquals(
                "1", Reading.count("/accounts", Reading.field("account", "PC")).apply(accounts));
        assertEquals(
                "no", Reading.has("/accounts", Reading.field("account", "TVA")).apply(accounts));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
