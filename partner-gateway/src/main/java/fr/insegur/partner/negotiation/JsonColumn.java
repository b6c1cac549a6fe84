package fr.insegur.partner.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** A record kept as JSON text: it is read and written whole, and no query looks inside. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private final ObjectMapper json;
    private final Class<T> type;

    JsonColumn(ObjectMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(type.getSimpleName() + " could not be written as JSON", impossible);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is not readable", corrupt);
        }
    }
}
