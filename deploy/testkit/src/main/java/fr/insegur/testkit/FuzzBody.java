package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Changes one field of a valid JSON body, according to what its schema says the field is. */
final class FuzzBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY = 1_000;

    private final JsonNode document;

    FuzzBody(JsonNode document) {
        this.document = document;
    }

    /** @param what pointer of the field and what became of it */
    record Mutated(String what, String text) {}

    /** A field that the body has or could have. */
    record Field(JsonPointer at, JsonNode schema) {}

    /** Every field of the body and every one that its schema knows besides; of a list, the list and its first element. */
    List<Field> fields(JsonNode body, JsonNode schema) {
        List<Field> found = new ArrayList<>();
        collect(body, schema, JsonPointer.empty(), found);
        return found;
    }

    private void collect(JsonNode node, JsonNode schema, JsonPointer at, List<Field> found) {
        JsonNode known = Json.resolved(document, schema);
        if (node.isObject()) {
            TreeSet<String> names = new TreeSet<>(Json.names(node));
            names.addAll(Json.names(known.path("properties")));
            for (String name : names) {
                JsonNode of = known.path("properties").path(name);
                found.add(new Field(at.appendProperty(name), of));
                collect(node.path(name), of, at.appendProperty(name), found);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            found.add(new Field(at.appendIndex(0), known.path("items")));
            collect(node.get(0), known.path("items"), at.appendIndex(0), found);
        }
    }

    Mutated mutated(JsonNode valid, JsonNode schema, RandomGenerator random) {
        List<Field> fields = fields(valid, schema);
        if (fields.isEmpty()) {
            return new Mutated("an extra field", "{\"extra\":1}");
        }
        Field field = fields.get(random.nextInt(fields.size()));
        JsonNode body = valid.deepCopy();
        int roll = random.nextInt(100);
        if (roll < 6) {
            remove(body, field.at());
            return new Mutated(field.at() + " absent", body.toString());
        }
        JsonNode value = roll < 11
                ? NullNode.getInstance()
                : roll < 16 ? raw(FuzzValues.TYPES, random) : value(field, body, random);
        set(body, field.at(), value);
        return new Mutated(field.at() + " = " + shown(value), body.toString());
    }

    /** Beside its own fields an object has one that it does not know, at the top or further in. */
    Mutated withExtra(JsonNode valid, String name, RandomGenerator random) {
        JsonNode body = valid.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        objects(body, objects);
        if (objects.isEmpty()) {
            return new Mutated("extra " + name, "{\"" + name + "\":1}");
        }
        objects.get(random.nextInt(objects.size())).put(name, "0198c0de-0000-7000-8000-000000000001");
        return new Mutated("extra " + name, body.toString());
    }

    static void objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> objects(child, found));
    }

    private JsonNode value(Field field, JsonNode body, RandomGenerator random) {
        JsonNode schema = Json.resolved(document, field.schema());
        JsonNode present = body.at(field.at());
        if (present.isArray() || schema.path("type").asText().equals("array")) {
            return list(present, schema, random);
        }
        if (present.isObject() || schema.has("properties")) {
            return raw(List.of("{}", "[]", "null", "\"\"", "{\"a\":1}", "[".repeat(40) + "]".repeat(40)), random);
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> number(schema, random);
            case "boolean" -> raw(List.of("true", "false", "false", "true", "1", "\"true\""), random);
            default -> text(schema, random);
        };
    }

    private static JsonNode list(JsonNode present, JsonNode schema, RandomGenerator random) {
        JsonNode element = present.path(0).isMissingNode() ? NODES.textNode("x") : present.get(0);
        int most = schema.path("maxItems").asInt(MANY);
        int size = switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1, 2 -> 2;
            case 3 -> Math.min(most, MANY);
            case 4 -> Math.min(most, MANY) + 1;
            // A list longer than what the largest may hold costs much, so it comes seldom.
            case 5 -> random.nextInt(20) == 0 ? most + 1 : 3;
            default -> 1 + random.nextInt(5);
        };
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(element);
        }
        if (random.nextInt(6) == 0) {
            list.addNull();
        }
        return list;
    }

    private static JsonNode number(JsonNode schema, RandomGenerator random) {
        List<String> bounds = new ArrayList<>(List.of(FuzzValues.NUMBERS.one(random)));
        for (String bound : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.has(bound)) {
                long at = schema.path(bound).asLong();
                bounds.addAll(List.of(
                        Long.toString(at - 1), Long.toString(at), Long.toString(at + 1), Long.toString(at + 1)));
            }
        }
        return raw(bounds, random);
    }

    private static JsonNode text(JsonNode schema, RandomGenerator random) {
        if (schema.has("enum")) {
            JsonNode words = schema.path("enum");
            return random.nextInt(4) > 0
                    ? words.get(random.nextInt(words.size()))
                    : quoted(FuzzValues.one(
                            List.of("", "x", words.path(0).asText().toLowerCase(java.util.Locale.ROOT), "0", " "),
                            random));
        }
        String pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> quoted(FuzzValues.IDENTIFIERS.one(random));
            case "date" -> quoted(FuzzValues.DATES.one(random));
            case "date-time" -> quoted(FuzzValues.INSTANTS.one(random));
            default ->
                pattern.equals("^[A-Z]{3}$")
                        ? quoted(FuzzValues.CURRENCIES.one(random))
                        : pattern.startsWith("^-?[0-9]{1,15}")
                                ? quoted(FuzzValues.AMOUNTS.one(random))
                                : pattern.startsWith("^-?[0-9]")
                                        ? quoted(FuzzValues.RATES.one(random))
                                        : free(schema, random);
        };
    }

    private static JsonNode free(JsonNode schema, RandomGenerator random) {
        int most = schema.path("maxLength").asInt(250);
        return switch (random.nextInt(10)) {
            case 0 -> NODES.textNode(FuzzValues.ofLength(most, random));
            case 1 -> NODES.textNode(FuzzValues.ofLength(most + 1, random));
            case 2 -> NODES.textNode(FuzzValues.ofLength(Math.max(0, most - 1), random));
            case 3 ->
                random.nextInt(8) == 0
                        ? NODES.textNode("x".repeat(100_000 + random.nextInt(2)))
                        : NODES.textNode(FuzzValues.ofLength(5_000, random));
            default -> quoted(FuzzValues.one(FuzzValues.TEXTS, random));
        };
    }

    private static JsonNode quoted(String escaped) {
        return NODES.rawValueNode(new RawValue("\"" + escaped + "\""));
    }

    private static JsonNode raw(List<String> values, RandomGenerator random) {
        return NODES.rawValueNode(new RawValue(FuzzValues.one(values, random)));
    }

    private static void remove(JsonNode body, JsonPointer at) {
        JsonNode parent = body.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        }
    }

    private static void set(JsonNode body, JsonPointer at, JsonNode value) {
        JsonNode parent = body.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        }
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...(" + text.length() + ")";
    }
}
