package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventExamplesTest {
    @TempDir
    Path root;

    @BeforeEach
    void aProducerWithExamples() throws IOException {
        Path events = root.resolve("partner-gateway").resolve(EventSchemas.COMMITTED);
        Path examples = Files.createDirectories(events.resolve("examples"));
        Files.writeString(events.resolve("offer-submitted.v1.schema.json"), "{}");
        Files.writeString(examples.resolve("offer-submitted.v1.spot.json"), "2");
        Files.writeString(examples.resolve("offer-submitted.v1.full.json"), "1");
        Files.writeString(examples.resolve("offer-submitted.v10.full.json"), "3");
        Files.writeString(examples.resolve("offer-withdrawn.v1.full.json"), "4");
    }

    @Test
    void theExamplesOfOneTypeComeByName() {
        List<String> examples = EventExamples.in(root, "partner-gateway", "offer-submitted.v1").stream()
                .map(example -> new String(example, StandardCharsets.UTF_8))
                .toList();
        assertEquals(List.of("1", "2"), examples);
    }

    @Test
    void aProducerWithoutThatExampleFailsWithTheFolder() {
        AssertionError failure = assertThrows(
                AssertionError.class, () -> EventExamples.in(root, "partner-gateway", "offer-countered.v1"));
        assertEquals(
                "no example of offer-countered.v1 in "
                        + root.resolve("partner-gateway/src/main/resources/contracts/events/examples"),
                failure.getMessage());
    }

    @Test
    void anUnknownProducerFailsToo() {
        assertThrows(AssertionError.class, () -> EventExamples.in(root, "quote-service", "offer-submitted.v1"));
    }

    @Test
    void theRootIsWhereTheWrapperIs() throws IOException {
        Files.createFile(root.resolve("mvnw"));
        Path module = Files.createDirectories(root.resolve("deploy").resolve("testkit"));
        assertEquals(root, Checkout.rootAbove(module));
        assertTrue(Files.exists(Checkout.root().resolve("mvnw")));
    }

    @Test
    void outsideOfACheckoutThereIsNoRoot() {
        Path filesystemRoot = root.getRoot();
        assertThrows(AssertionError.class, () -> Checkout.rootAbove(filesystemRoot));
    }
}
