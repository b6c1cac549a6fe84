package fr.insegur.platform.http;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers, identifiers and words of a query. One of the wrong form is, to JAX-RS, a path that does not exist; here
 * it is a 400 that names the parameter. A path parameter of the wrong form stays a 404.
 */
@Provider
public class QueryConverters implements ParamConverterProvider {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Override
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = reader(type);
        if (reader == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation ->
                        new Named<>(((QueryParam) annotation).value(), text -> type.cast(reader.apply(text))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Function<String, ?> reader(Class<?> type) {
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == Long.class) {
            return Long::valueOf;
        }
        if (type == Boolean.class) {
            return QueryConverters::truth;
        }
        if (type == UUID.class) {
            return UUID::fromString;
        }
        if (type == Instant.class) {
            return QueryConverters::instant;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    /** Java takes whatever is not "true" for false. */
    private static Boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    /** Within what PostgreSQL keeps: a year of nine digits is none that anybody means. */
    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("no such time here");
            }
            return instant;
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private record Named<T>(String name, Function<String, T> reader) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException malformed) {
                throw Refused.invalid(
                        "parameter-invalid",
                        "a parameter of the query has the wrong form",
                        new FieldProblem(name, "parameter-invalid", "this parameter has the wrong form or value"));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
