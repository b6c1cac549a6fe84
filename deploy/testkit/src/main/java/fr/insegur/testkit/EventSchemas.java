package fr.insegur.testkit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schemas of the events that a module publishes, as committed in {@code src/main/resources/contracts/events}, and
 * their examples.
 *
 * <p>Formats are asserted: a schema that says {@code "format": "date"} refuses {@code 12/01/2026}.
 */
public final class EventSchemas {
    static final Path COMMITTED = Path.of("src", "main", "resources", "contracts", "events");

    private static final Pattern SCHEMA_FILE = Pattern.compile("([a-z0-9-]+\\.v[0-9]+)\\.schema\\.json");
    private static final Pattern EXAMPLE_FILE = Pattern.compile("([a-z0-9-]+\\.v[0-9]+)\\.[a-z0-9-]+\\.json");
    private static final List<String> DEMANDED = List.of("$schema", "$id", "title", "description", "required");
    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final int REPORTED_ROWS = 20;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final Map<String, Schema> schemas = new TreeMap<>();
    private final Map<Path, String> examples = new TreeMap<>();
    private final List<String> strangers = new ArrayList<>();

    private EventSchemas(Path folder) {
        Checkout.files(folder)
                .forEach(file -> type(file, SCHEMA_FILE)
                        .ifPresentOrElse(type -> take(type, file), () -> strangers.add("this is no schema: " + file)));
        Checkout.files(folder.resolve("examples"))
                .forEach(file -> typeOfExample(file)
                        .ifPresentOrElse(
                                type -> examples.put(file, type), () -> strangers.add("this is no example: " + file)));
    }

    /** Whether the module that is being tested publishes events at all. */
    public static boolean areCommitted() {
        return Files.isDirectory(COMMITTED);
    }

    /** The contracts of the module that is being tested, which is the working directory of its tests. */
    public static EventSchemas ofModule() {
        return in(COMMITTED);
    }

    static EventSchemas in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AssertionError("no event contracts in " + folder.toAbsolutePath());
        }
        return new EventSchemas(folder);
    }

    /**
     * Fails unless every row of {@code outbox_event}, sent or not, fits the schema of its type.
     *
     * @param database connection to the database of the module that is being tested
     */
    public static void assertPublishedFit(Connection database) throws SQLException {
        ofModule().assertOutboxFits(database);
    }

    void assertOutboxFits(Connection database) throws SQLException {
        List<String> misfits = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT position, type, payload FROM outbox_event ORDER BY 1")) {
            while (row.next() && misfits.size() < REPORTED_ROWS) {
                String where = "outbox_event " + row.getLong("position") + " of type " + row.getString("type");
                misfits(row.getString("type"), row.getString("payload")).stream()
                        .map(misfit -> where + ": " + misfit)
                        .forEach(misfits::add);
            }
        }
        assertNone("events were published that do not fit their schema", misfits);
    }

    /** What keeps schemas and examples from being pairs: a schema without example, an example or file without schema. */
    List<String> unpaired() {
        List<String> unpaired = new ArrayList<>(strangers);
        documents.keySet().stream()
                .filter(type -> !examples.containsValue(type))
                .forEach(type -> unpaired.add(type + " has no example"));
        examples.forEach((file, type) -> {
            if (!documents.containsKey(type)) {
                unpaired.add("there is no schema for the example " + file.getFileName());
            }
        });
        if (documents.isEmpty()) {
            unpaired.add("there is no schema at all");
        }
        return unpaired;
    }

    /** What the schemas fail to say, and what in them is no JSON Schema of 2020-12. */
    List<String> flaws() {
        Schema metaSchema = registry.getSchema(SchemaLocation.of(DIALECT));
        List<String> flaws = new ArrayList<>();
        documents.forEach((type, document) -> {
            DEMANDED.stream()
                    .filter(keyword -> isSilent(document.path(keyword)))
                    .forEach(keyword -> flaws.add(type + " does not say " + keyword));
            if (document.has("$schema") && !document.path("$schema").asText().equals(DIALECT)) {
                flaws.add(type + " is not written in " + DIALECT);
            }
            if (document.has("$id") && !document.path("$id").asText().contains(type)) {
                flaws.add(type + " has the $id of something else: " + document.path("$id"));
            }
            if (document.path("additionalProperties").isBoolean()
                    && !document.path("additionalProperties").booleanValue()) {
                flaws.add(type + " refuses fields that it does not know, so that none can ever be added");
            }
            complaints(metaSchema, document).forEach(flaw -> flaws.add(type + " is no valid schema: " + flaw));
        });
        return flaws;
    }

    /** What the examples say that their schemas do not allow. */
    List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        examples.forEach((file, type) -> misfits(type, Checkout.text(file)).stream()
                .map(misfit -> file.getFileName() + ": " + misfit)
                .forEach(misfits::add));
        return misfits;
    }

    /** What a payload says that the schema of its type does not allow; a type without schema allows nothing. */
    List<String> misfits(String type, String payload) {
        Schema schema = schemas.get(type);
        if (schema == null) {
            return List.of("there is no schema of this type");
        }
        try {
            return complaints(schema, Json.parse(payload));
        } catch (JsonProcessingException unreadable) {
            return List.of("this is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    static void assertNone(String complaint, List<String> details) {
        if (!details.isEmpty()) {
            throw new AssertionError(
                    details.stream().map(detail -> "\n  - " + detail).collect(joining("", complaint + ":", "")));
        }
    }

    private void take(String type, Path file) {
        try {
            JsonNode document = Json.parse(Checkout.text(file));
            documents.put(type, document);
            schemas.put(type, registry.getSchema(document));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(file + " is no JSON: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static boolean isSilent(JsonNode said) {
        return said.isContainerNode() ? said.isEmpty() : said.asText().isBlank();
    }

    private static List<String> complaints(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream()
                .map(error -> (error.getInstanceLocation() + " " + error.getMessage()).strip())
                .toList();
    }

    /** The type that an example is of by its name, {@code <fact>.v1.<name>.json}; a schema is none. */
    static Optional<String> typeOfExample(Path file) {
        return type(file, SCHEMA_FILE).isPresent() ? Optional.empty() : type(file, EXAMPLE_FILE);
    }

    private static Optional<String> type(Path file, Pattern naming) {
        Matcher name = naming.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
