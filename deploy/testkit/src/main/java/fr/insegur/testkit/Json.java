package fr.insegur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** JSON read strictly, and written so that two equal documents are the same text. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES));

    private Json() {}

    static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static String pretty(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }

    /** The same document with the fields of each object by name; arrays keep their order. */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            new TreeSet<>(names(node)).forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        return node;
    }

    static ArrayNode sortedBy(Comparator<JsonNode> order, JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        elements.sort(order);
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    /** What a reference within the document stands for; anything else stands for itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode found = node;
        for (int hops = 0; found.has("$ref") && hops < 10; hops++) {
            String reference = found.path("$ref").asText();
            found = reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
        }
        return found;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Where two documents differ, as JSON pointers with both values, at most as many as asked for. */
    static List<String> differences(JsonNode committed, JsonNode served, int most) {
        List<String> found = new ArrayList<>();
        compare("", committed, served, found, most);
        return found;
    }

    private static void compare(String pointer, JsonNode committed, JsonNode served, List<String> found, int most) {
        if (found.size() >= most || committed.equals(served)) {
            return;
        }
        boolean deeper = committed.isContainerNode()
                && committed.getNodeType() == served.getNodeType()
                && (committed.isObject() || committed.size() == served.size());
        if (!deeper) {
            found.add(pointer + ": committed " + shown(committed) + ", served " + shown(served));
        } else if (committed.isObject()) {
            TreeSet<String> names = new TreeSet<>(names(committed));
            names.addAll(names(served));
            names.forEach(name ->
                    compare(pointer + "/" + escaped(name), committed.path(name), served.path(name), found, most));
        } else {
            for (int i = 0; i < committed.size(); i++) {
                compare(pointer + "/" + i, committed.get(i), served.get(i), found, most);
            }
        }
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
