package fr.insegur.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.insegur.platform.json.MoneyModule;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A document kept whole in a {@code jsonb} column, such as the terms of an offer version: it is written once and read as
 * one. It has its own mapper, so that what is stored does not change with how the API is read.
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    /** To be set as the column's write expression: the driver sends text, and PostgreSQL casts it. */
    public static final String WRITE = "?::jsonb";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new MoneyModule())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document could not be written", impossible);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored document could not be read", unreadable);
        }
    }
}
