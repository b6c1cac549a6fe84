package fr.insegur.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;

/**
 * Reads the data of an event into the consumer's own record: fields that it does not know are passed over, since a producer
 * may add some, and fields that it needs are demanded.
 */
@ApplicationScoped
class EventReader {
    private final ObjectMapper json;
    private final Validator validator;

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.validator = validator;
    }

    <T> T read(byte[] data, Class<T> type) throws IOException {
        T value = json.readValue(data, type);
        if (value == null) {
            throw new UnreadableEvent("the data is null");
        }
        validator.validate(value).stream().findFirst().ifPresent(violation -> {
            throw new UnreadableEvent("the field " + violation.getPropertyPath() + " " + violation.getMessage());
        });
        return value;
    }
}
