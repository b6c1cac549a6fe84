package fr.insegur.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.insegur.platform.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSetupTest {
    private final ObjectMapper mapper = new ObjectMapper();

    record Everything(
            int count,
            @Nullable Long many,
            boolean yes,
            @Nullable Boolean maybe,
            @Nullable String text,
            @Nullable DayOfWeek day,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable UUID id,
            @Nullable Money amount,
            @Nullable List<String> texts,
            @Nullable Map<String, String> words) {}

    @BeforeEach
    void asTheServicesReadIt() {
        mapper.registerModule(new JavaTimeModule());
        new JsonSetup().customize(mapper);
    }

    private Everything read(String fields) throws JsonProcessingException {
        return mapper.readValue(
                "{\"count\":1,\"yes\":true" + (fields.isEmpty() ? "" : "," + fields) + "}", Everything.class);
    }

    @Test
    void jsonIsNestedThirtyTwoLevelsAtMostAndANumberHasAHundredDigits() throws JsonProcessingException {
        assertEquals(1, mapper.readTree("[".repeat(32) + "]".repeat(32)).size());
        assertThrows(StreamConstraintsException.class, () -> mapper.readTree("[".repeat(33) + "]".repeat(33)));
        assertEquals(100, mapper.readTree("9".repeat(100)).asText().length());
        assertThrows(StreamConstraintsException.class, () -> mapper.readTree("9".repeat(101)));
    }

    @Test
    void everythingOfItsOwnTypeIsTaken() throws JsonProcessingException {
        Everything all = read("\"many\":2,\"maybe\":false,\"text\":\"\",\"day\":\"MONDAY\",\"date\":\"2026-01-12\","
                + "\"instant\":\"2026-01-12T08:30:00Z\",\"id\":\"0198c0de-0000-7000-8000-000000000001\","
                + "\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},\"texts\":[\"a\"],\"words\":{\"b\":\"c\"}");
        assertEquals(
                new Everything(
                        1,
                        2L,
                        true,
                        false,
                        "",
                        DayOfWeek.MONDAY,
                        LocalDate.of(2026, 1, 12),
                        Instant.parse("2026-01-12T08:30:00Z"),
                        UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
                        Money.eur("9000.00"),
                        List.of("a"),
                        Map.of("b", "c")),
                all);
    }

    @Test
    void nothingIsTakenForNothing() throws JsonProcessingException {
        assertEquals(
                new Everything(1, null, true, null, null, null, null, null, null, null, null, null),
                read("\"many\":null,\"date\":null,\"instant\":null,\"id\":null,\"amount\":null,\"day\":null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"many\":\"2\"",
                "\"many\":2.0",
                "\"many\":2.5",
                "\"many\":true",
                "\"many\":\"\"",
                "\"many\":[2]",
                "\"maybe\":\"true\"",
                "\"maybe\":1",
                "\"maybe\":0",
                "\"maybe\":\"\"",
                "\"text\":1",
                "\"text\":1.5",
                "\"text\":true",
                "\"text\":{}",
                "\"text\":[\"a\"]",
                "\"day\":0",
                "\"day\":\"0\"",
                "\"day\":\"\"",
                "\"day\":\"monday\"",
                "\"date\":[2026,1,12]",
                "\"date\":20465",
                "\"date\":\"\"",
                "\"date\":\"2026-02-30\"",
                "\"date\":\"2026-01-12T08:30:00Z\"",
                "\"instant\":1768206600",
                "\"instant\":1768206600.5",
                "\"instant\":\"1768206600\"",
                "\"instant\":\"\"",
                "\"id\":\"\"",
                "\"id\":1",
                "\"amount\":\"\"",
                "\"amount\":[]",
                "\"texts\":\"a\"",
                "\"texts\":\"\"",
                "\"texts\":[1]",
                "\"words\":{\"a\":1}"
            })
    void whatIsOfAnotherTypeIsRefused(String field) {
        assertThrows(JsonProcessingException.class, () -> read(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":\"a\",\"text\":\"b\"",
                "\"count\":2",
                "\"amount\":{\"amount\":\"1.00\",\"amount\":\"2.00\",\"currency\":\"EUR\"}",
                "\"words\":{\"a\":\"b\",\"a\":\"c\"}"
            })
    void aRepeatedFieldIsRefused(String fields) {
        assertThrows(JsonProcessingException.class, () -> read(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":\"\\u0000\"",
                "\"texts\":[\"a\\u0000\"]",
                "\"words\":{\"a\":\"\\u0000\"}",
                "\"words\":{\"\\u0000\":\"a\"}"
            })
    void textThatCannotBeStoredIsRefused(String field) {
        assertThrows(JsonProcessingException.class, () -> read(field));
    }
}
