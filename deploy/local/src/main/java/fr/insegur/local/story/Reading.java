package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is read of an answer, as text; {@link #ABSENT} where there is nothing to read. */
interface Reading extends Function<JsonNode, String> {
    String ABSENT = "absent";

    /** The value at a JSON pointer. */
    static Reading at(String pointer) {
        return answer -> text(answer.at(pointer));
    }

    /** A rate without the zeros at its end: how many there are says nothing. */
    static Reading rate(String pointer) {
        return answer -> {
            String text = text(answer.at(pointer));
            return text.equals(ABSENT) ? text : plain(text);
        };
    }

    /** How many elements of the list at the pointer are like that. */
    static Reading count(String pointer, Predicate<JsonNode> like) {
        return answer -> Long.toString(elements(answer.at(pointer)).filter(like).count());
    }

    /** Reads in the first element of the list at the pointer whose field has that value. */
    static Reading within(String pointer, String field, String value, Reading reading) {
        return answer -> elements(answer.at(pointer))
                .filter(element -> element.path(field).asText().equals(value))
                .findFirst()
                .map(reading)
                .orElse(ABSENT);
    }

    /** Adds up the amounts at a pointer in each element of a list. */
    static Reading sum(String pointer, String amountPointer) {
        return answer -> elements(answer.at(pointer))
                .map(element -> new BigDecimal(element.at(amountPointer).asText("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** Whether the list at the pointer has an element like that. */
    static Reading has(String pointer, Predicate<JsonNode> like) {
        return answer -> elements(answer.at(pointer)).anyMatch(like) ? "yes" : "no";
    }

    static Predicate<JsonNode> field(String name, String value) {
        return element -> element.path(name).asText().equals(value);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? ABSENT : node.isValueNode() ? node.asText() : node.toString();
    }
}
