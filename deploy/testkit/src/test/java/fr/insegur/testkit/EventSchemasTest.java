package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {
    static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:insegur:event:invoice-paid.v1",
              "title": "Invoice paid",
              "description": "The debtor has paid an invoice in full.",
              "type": "object",
              "required": ["invoiceId", "valueDate"],
              "properties": {
                "invoiceId": {"type": "string", "format": "uuid"},
                "valueDate": {"type": "string", "format": "date"}
              }
            }
            """;
    static final String EXAMPLE = """
            {"invoiceId": "0198c0de-0000-7000-8000-000000000001", "valueDate": "2026-03-13", "later": true}
            """;

    @TempDir
    Path folder;

    @Test
    void aCompleteContractHasNothingToComplainAbout() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", EXAMPLE);
        EventSchemas schemas = EventSchemas.in(folder);
        assertEquals(List.of(), schemas.unpaired());
        assertEquals(List.of(), schemas.flaws());
        assertEquals(List.of(), schemas.misfits());
    }

    @Test
    void aSchemaWithoutExampleIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        assertEquals(
                List.of("invoice-paid.v1 has no example"),
                EventSchemas.in(folder).unpaired());
    }

    @Test
    void anExampleWithoutSchemaIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", EXAMPLE);
        example("invoice-paid.v2.full", EXAMPLE);
        EventSchemas schemas = EventSchemas.in(folder);
        assertEquals(List.of("there is no schema for the example invoice-paid.v2.full.json"), schemas.unpaired());
        assertEquals(List.of("invoice-paid.v2.full.json: there is no schema of this type"), schemas.misfits());
    }

    @Test
    void aFileThatIsNeitherSchemaNorExampleIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", EXAMPLE);
        example("invoice-paid.v1", EXAMPLE);
        Path stray = Files.writeString(folder.resolve("invoice-paid.json"), SCHEMA);
        assertEquals(
                List.of(
                        "this is no schema: " + stray,
                        "this is no example: " + folder.resolve("examples").resolve("invoice-paid.v1.json")),
                EventSchemas.in(folder).unpaired());
    }

    @Test
    void aFolderWithoutSchemaIsNoContract() {
        assertEquals(
                List.of("there is no schema at all"), EventSchemas.in(folder).unpaired());
        Path missing = folder.resolve("missing");
        assertThrows(AssertionError.class, () -> EventSchemas.in(missing));
    }

    @Test
    void aSchemaThatDoesNotSayWhatItIsAboutIsFound() throws IOException {
        schema("invoice-paid.v1", "{\"title\": \" \"}");
        assertEquals(
                List.of(
                        "invoice-paid.v1 does not say $schema",
                        "invoice-paid.v1 does not say $id",
                        "invoice-paid.v1 does not say title",
                        "invoice-paid.v1 does not say description",
                        "invoice-paid.v1 does not say required"),
                EventSchemas.in(folder).flaws());
    }

    @Test
    void aSchemaOfAnotherDialectOrOfAnotherFactOrClosedToNewFieldsIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA.replace("invoice-paid.v1", "invoice-settled.v1"));
        schema("invoice-due.v1", named("invoice-due.v1").replace("draft/2020-12/schema", "draft/2019-09/schema"));
        schema(
                "invoice-new.v1",
                named("invoice-new.v1").replace("\"properties\"", "\"additionalProperties\": false, \"properties\""));
        assertEquals(
                List.of(
                        "invoice-due.v1 is not written in https://json-schema.org/draft/2020-12/schema",
                        "invoice-new.v1 refuses fields that it does not know, so that none can ever be added",
                        "invoice-paid.v1 has the $id of something else: \"urn:insegur:event:invoice-settled.v1\""),
                EventSchemas.in(folder).flaws());
    }

    @Test
    void aSchemaThatIsNoJsonSchemaIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA.replace("\"required\": [", "\"minProperties\": \"many\", \"required\": ["));
        List<String> flaws = EventSchemas.in(folder).flaws();
        assertEquals(1, flaws.size(), flaws::toString);
        assertTrue(flaws.getFirst().startsWith("invoice-paid.v1 is no valid schema: /minProperties"), flaws::toString);
    }

    @Test
    void anExampleThatMissesARequiredFieldIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", "{\"invoiceId\": \"0198c0de-0000-7000-8000-000000000001\"}");
        List<String> misfits = EventSchemas.in(folder).misfits();
        assertEquals(1, misfits.size(), misfits::toString);
        assertTrue(misfits.getFirst().contains("'valueDate'"), misfits::toString);
    }

    @Test
    void formatsAreAsserted() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", EXAMPLE.replace("2026-03-13", "2026-02-30"));
        example("invoice-paid.v1.short", EXAMPLE.replace("0198c0de-0000", "0198"));
        List<String> misfits = EventSchemas.in(folder).misfits();
        assertEquals(2, misfits.size(), misfits::toString);
        assertTrue(misfits.get(0).startsWith("invoice-paid.v1.full.json: /valueDate"), misfits::toString);
        assertTrue(misfits.get(1).startsWith("invoice-paid.v1.short.json: /invoiceId"), misfits::toString);
    }

    @Test
    void anExampleThatIsNoJsonIsFound() throws IOException {
        schema("invoice-paid.v1", SCHEMA);
        example("invoice-paid.v1.full", "{\"invoiceId\": ");
        List<String> misfits = EventSchemas.in(folder).misfits();
        assertEquals(1, misfits.size(), misfits::toString);
        assertTrue(misfits.getFirst().startsWith("invoice-paid.v1.full.json: this is no JSON"), misfits::toString);
    }

    private static String named(String type) {
        return SCHEMA.replace("invoice-paid.v1", type);
    }

    private void schema(String type, String content) throws IOException {
        Files.writeString(folder.resolve(type + ".schema.json"), content);
    }

    private void example(String name, String content) throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve(name + ".json"), content);
    }
}
