package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each planted fault is found, and a service without any has none. */
class FuzzRunTest {
    private static final int REQUESTS = 300;
    private static final FuzzWatch QUIET = new FuzzWatch() {
        @Override
        public long mark() {
            return 0;
        }

        @Override
        public List<String> writtenSince(long mark) {
            return List.of();
        }
    };

    private static FuzzReport report(FuzzService service, FuzzWatch watch) {
        FuzzReport report = new FuzzReport(7);
        new FuzzRun(service, watch, report).send(FuzzSample.plan(7)::call, 0, REQUESTS);
        return report;
    }

    private static void assertFound(String fault, FuzzService service) {
        List<String> faults = report(service, QUIET).faults();
        assertTrue(faults.stream().anyMatch(found -> found.startsWith(fault)), () -> fault + " not among " + faults);
    }

    @Test
    void aServiceThatRefusesAllAsDeclaredHasNoFault() {
        FuzzReport report = report(call -> FuzzSample.refused(400, "validation-failed"), QUIET);
        assertEquals(List.of(), report.faults());
        assertEquals(REQUESTS, report.requests());
        assertEquals(1.0, report.shareOfPastSyntax());
    }

    @Test
    void aFaultOfTheServiceIsFound() {
        assertFound(
                "a fault of the service",
                call -> call.bodyText().contains("jndi")
                        ? FuzzSample.refused(500, "internal-error")
                        : FuzzSample.refused(400, "validation-failed"));
    }

    @Test
    void aStatusThatNobodyDeclaredIsFound() {
        assertFound(
                "a status that the operation does not declare",
                call -> FuzzSample.refused(call.method().equals("GET") ? 409 : 400, "thing-busy"));
    }

    @Test
    void anErrorThatIsNoProblemIsFound() {
        assertFound(
                "an error that is not application/problem+json",
                call -> new FuzzAnswer(400, Map.of("content-type", "text/html"), "<h1>Bad Request</h1>"));
        assertFound(
                "a problem whose type, title, status or code is wrong",
                call -> new FuzzAnswer(
                        400,
                        Map.of("content-type", "application/problem+json"),
                        FuzzSample.problem(422, "thing-busy")));
    }

    @Test
    void aWordOfTheInsideIsFound() {
        for (String word :
                List.of("java.lang.String", "NullPointerException", "SELECT secret", "violates", "at Thing.make(")) {
            assertFound(
                    "an error that tells of the inside",
                    call -> new FuzzAnswer(
                            400,
                            Map.of("content-type", "application/problem+json"),
                            FuzzSample.problem(400, "bad").replace("Refused", word)));
        }
    }

    @Test
    void aTokenInTheAnswerIsFound() {
        assertFound(
                "an answer that repeats the token",
                call -> new FuzzAnswer(200, Map.of(), "{\"you\":\"" + FuzzSample.TOKEN + "\"}"));
    }

    @Test
    void aRefusedRequestThatWritesIsFoundAndAnAcceptedOneMay() {
        FuzzWatch writing = new FuzzWatch() {
            @Override
            public long mark() {
                return 1;
            }

            @Override
            public List<String> writtenSince(long mark) {
                return List.of("thing");
            }
        };
        List<String> faults = report(call -> FuzzSample.refused(400, "validation-failed"), writing)
                .faults();
        assertTrue(faults.getFirst().startsWith("a refused request that wrote into [thing]"), faults::toString);
        assertEquals(
                List.of(),
                report(call -> new FuzzAnswer(call.method().equals("POST") ? 201 : 200, Map.of(), "{}"), writing)
                        .faults()
                        .stream()
                        .filter(fault -> fault.startsWith("a refused"))
                        .toList());
    }

    @Test
    void noAnswerIsFoundWithALineToTryItAgainAndWithoutTheToken() {
        List<String> faults = report(
                        call -> {
                            throw new IOException("Read timed out");
                        },
                        QUIET)
                .faults();
        assertTrue(faults.getFirst().startsWith("no answer, or none in time"), faults::toString);
        assertTrue(faults.getFirst().contains("curl --path-as-is -X"), faults::toString);
        assertTrue(faults.stream().noneMatch(fault -> fault.contains(FuzzSample.TOKEN)), faults::toString);
    }

    @Test
    void whatAReaderRefusesDidNotGetPastSyntax() {
        assertEquals(
                0.0,
                report(call -> FuzzSample.refused(400, "json-malformed"), QUIET).shareOfPastSyntax());
        assertEquals(
                0.0,
                report(call -> FuzzSample.refused(401, "token-invalid"), QUIET).shareOfPastSyntax());
        assertEquals(
                1.0,
                report(call -> FuzzSample.refused(404, "thing-unknown"), QUIET).shareOfPastSyntax());
    }

    @Test
    void theTableCountsStatusesByWhatTheyAreAbout() {
        String table = report(call -> FuzzSample.refused(400, "validation-failed"), QUIET)
                .table();
        assertTrue(table.contains("POST /v1/things"), table);
        assertTrue(table.contains("all " + REQUESTS), table);
        assertTrue(table.contains("past syntax: 300 of 300 (100.0 %)"), table);
    }
}
