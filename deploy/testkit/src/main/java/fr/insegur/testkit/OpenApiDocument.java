package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Holds the OpenAPI document that a service serves to the one that is committed with it, so that no change of the API
 * goes unseen in a review.
 *
 * <p>{@code -Dinsegur.openapi.write=true} writes the served document over the committed one.
 */
public final class OpenApiDocument {
    static final Path COMMITTED = Path.of("src", "main", "resources", "contracts", "openapi.json");

    private static final String WRITE = "insegur.openapi.write";
    private static final int REPORTED_DIFFERENCES = 30;

    private OpenApiDocument() {}

    /**
     * Fails unless the served document is the committed one and says all that {@code OpenApiDemands} asks of it.
     *
     * @param servedJson what the service under test answers to {@code GET /openapi?format=json}
     */
    public static void assertCommitted(String servedJson) {
        assertCommitted(servedJson, COMMITTED, Boolean.getBoolean(WRITE));
    }

    static void assertCommitted(String servedJson, Path committed, boolean write) {
        String served = canonical(servedJson, "the served document");
        if (write) {
            write(committed, served);
        }
        if (!Files.exists(committed)) {
            throw new AssertionError(
                    "no OpenAPI document is committed in " + committed + "; write it with -D" + WRITE + "=true");
        }
        String expected = Checkout.text(committed);
        if (!canonical(expected, committed.toString()).equals(served)) {
            throw new AssertionError(difference(expected, served, committed));
        }
        EventSchemas.assertNone("the OpenAPI document is incomplete", unmetDemands(served));
    }

    static List<String> unmetDemands(String json) {
        return OpenApiDemands.unmetBy(parsed(json, "the OpenAPI document"));
    }

    /**
     * The document as it is committed: fields by name, and without what depends on the run rather than on the code, which
     * are the address of the server and the order in which annotations were found.
     */
    static String canonical(String json, String what) {
        JsonNode document = Json.sorted(parsed(json, what));
        if (document instanceof ObjectNode object) {
            object.remove("servers");
            if (object.path("tags").isArray()) {
                object.set(
                        "tags",
                        Json.sortedBy(
                                Comparator.comparing(tag -> tag.path("name").asText()), object.path("tags")));
            }
        }
        return Json.pretty(document);
    }

    private static JsonNode parsed(String json, String what) {
        try {
            return Json.parse(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(what + " is no JSON: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static void write(Path committed, String served) {
        try {
            Files.createDirectories(committed.toAbsolutePath().getParent());
            Files.writeString(committed, served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of changes that a reader of the API understands, and the places, because that list leaves texts out. */
    private static String difference(String committed, String served, Path file) {
        List<String> places = Json.differences(
                parsed(canonical(committed, file.toString()), file.toString()),
                parsed(served, "the served document"),
                REPORTED_DIFFERENCES);
        return "the served OpenAPI document is not the one committed in " + file + "; if the change is meant, write it"
                + " with -D" + WRITE + "=true\n" + changes(committed, served) + "\nPlaces:\n  - "
                + String.join("\n  - ", places);
    }

    private static String changes(String committed, String served) {
        ChangedOpenApi changed = OpenApiCompare.fromContents(committed, served);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(changed, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
