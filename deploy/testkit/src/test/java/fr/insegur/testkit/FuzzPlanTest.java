package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzPlanTest {
    private static final int MANY = 4_000;

    private static List<FuzzCall> calls(long seed) {
        FuzzPlan plan = FuzzSample.plan(seed);
        return IntStream.range(0, MANY).mapToObj(plan::call).toList();
    }

    private static List<String> wire(long seed) {
        return calls(seed).stream()
                .map(call -> new String(call.head("x"), StandardCharsets.UTF_8) + call.bodyText())
                .toList();
    }

    @Test
    void aSeedGivesTheSameRequestsAndAnotherOneOthers() {
        assertEquals(wire(20_261_125), wire(20_261_125));
        assertNotEquals(wire(20_261_125), wire(20_261_126));
    }

    @Test
    void aRequestIsDrawnAloneAsItWasAmongTheOthers() {
        assertEquals(calls(5).get(812).line(), FuzzSample.plan(5).call(812).line());
    }

    @Test
    void everyFieldIsOnceAbsentOnceNullAndManyTimesSomethingElse() {
        Set<String> mutations = calls(1).stream().map(FuzzCall::mutation).collect(Collectors.toSet());
        for (String field : List.of("/name", "/kind", "/count", "/since", "/words", "/words/0")) {
            assertTrue(mutations.contains(field + " absent"), field);
            assertTrue(mutations.contains(field + " = null"), field);
            long others = mutations.stream()
                    .filter(mutation -> mutation.startsWith(field + " = "))
                    .count();
            assertTrue(others >= 8, () -> field + " has only " + others);
        }
        assertTrue(mutations.containsAll(List.of("/count = 2", "/count = 3", "/count = 4")), mutations::toString);
        assertTrue(mutations.contains("/words = []"));
    }

    @Test
    void everyPartOfARequestIsOdd() {
        Set<String> kinds = calls(2).stream()
                .map(call -> call.mutation().replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
        assertTrue(
                kinds.containsAll(Set.of(
                        "Idempotency-Key",
                        "Content-Type",
                        "Accept",
                        "If-Match",
                        "X-Correlation-Id",
                        "Authorization",
                        "without",
                        "forged",
                        "breaking",
                        "path",
                        "query",
                        "method",
                        "extra",
                        "truncated",
                        "UTF-16",
                        "UTF-8",
                        "gzip's",
                        "multipart",
                        "deep",
                        "empty",
                        "not")),
                kinds::toString);
    }

    @Test
    void lengthsAreOneBelowAtAndOneAboveTheBound() {
        Set<Integer> lengths = calls(3).stream()
                .filter(call -> call.mutation().startsWith("/name = \""))
                .map(call -> FuzzOperation.parsed(call.bodyText())
                        .path("name")
                        .asText()
                        .length())
                .collect(Collectors.toSet());
        assertTrue(lengths.containsAll(Set.of(19, 20, 21)), lengths::toString);
    }

    @Test
    void aValidRequestIsWhatTheDocumentShows() {
        FuzzOperation post = FuzzOperation.in(FuzzSample.DOCUMENT).stream()
                .filter(operation -> operation.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        FuzzCall valid = FuzzSample.plan(1).valid(3, post, new SplittableRandom(1));
        assertEquals("/v1/things/" + FuzzSample.ID + "/names", valid.target());
        assertEquals("{\"name\":\"x\",\"kind\":\"A\",\"count\":4,\"words\":[\"a\"]}", valid.bodyText());
        assertEquals(Set.of(201, 400, 401, 404, 406, 413, 415), post.statuses());
    }
}
