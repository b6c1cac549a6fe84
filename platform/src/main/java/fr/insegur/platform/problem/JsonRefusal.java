package fr.insegur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the caller is told of JSON that cannot be read; Jackson's own words name classes, so they stay inside. */
record JsonRefusal(String code, String detail, List<FieldProblem> fields) {
    // Our own readers begin their message with the code to answer; Jackson's messages never look like that.
    private static final Pattern OURS =
            Pattern.compile("^((?:money|amount|currency|rate|text)-[a-z-]+): ([^\\n]*)", Pattern.DOTALL);

    static JsonRefusal of(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException || failure.getCause() instanceof StreamConstraintsException) {
            return new JsonRefusal(
                    "json-too-large",
                    "the JSON is nested too deeply, or a text, name or number in it is too long",
                    List.of());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, "unknown-field", "this field is not known here");
        }
        if (failure instanceof JsonMappingException mapping) {
            Matcher ours = OURS.matcher(String.valueOf(mapping.getOriginalMessage()));
            if (ours.find()) {
                return field(mapping, ours.group(1), ours.group(2));
            }
            if (mapping instanceof MismatchedInputException) {
                return field(mapping, "field-invalid", "this field has the wrong type, form or value");
            }
            if (!mapping.getPath().isEmpty()) {
                return field(mapping, "field-invalid", "this field cannot be read");
            }
        }
        return new JsonRefusal("json-malformed", "the body is not the JSON that is expected here", List.of());
    }

    private static JsonRefusal field(JsonMappingException failure, String code, String message) {
        String pointer = failure.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
        return new JsonRefusal(code, message, List.of(new FieldProblem(pointer, code, message)));
    }
}
