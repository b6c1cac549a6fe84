package fr.insegur.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.insegur.platform.identifier.Iban;
import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Text as it can be kept, and dates and identifiers as text. PostgreSQL stores every character but U+0000, and half a surrogate
 * pair is no character, so it could be neither stored nor written back; an account number in a text of a command would be kept in clear; a
 * date as a list or a count, which Jackson would take, is a mistake of the caller.
 */
final class StrictText extends SimpleModule {
    private static final Pattern COUNT = Pattern.compile("[-+]?[0-9.]+");

    StrictText() {
        super("strict-text");
        addDeserializer(String.class, new Reader());
        addKeyDeserializer(String.class, new KeyReader());
        setDeserializerModifier(new Dates());
    }

    private static String kept(String text, DeserializationContext context) throws IOException {
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, "contains the character U+0000");
        }
        if (text.codePoints().anyMatch(StrictText::isHalfAPair)) {
            throw context.weirdStringException(text, String.class, "contains half a surrogate pair");
        }
        if (ReadCommands.isOne() && Iban.isIn(text)) {
            throw JsonMappingException.from(context, "text-holds-iban: an account number does not belong here");
        }
        return text;
    }

    private static boolean isHalfAPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static final class Reader extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return kept(super.deserialize(json, context), context);
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return kept(key, context);
        }
    }

    private static final class Dates extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
            Class<?> type = bean.getBeanClass();
            return TemporalAccessor.class.isAssignableFrom(type) || type == UUID.class
                    ? new TextOnly(deserializer)
                    : deserializer;
        }
    }

    private static final class TextOnly extends DelegatingDeserializer {
        TextOnly(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new TextOnly(deserializer);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                context.reportWrongTokenException(handledType(), JsonToken.VALUE_STRING, "is a JSON string");
            }
            if (COUNT.matcher(json.getText()).matches()) {
                throw context.weirdStringException(json.getText(), handledType(), "is a count");
            }
            return super.deserialize(json, context);
        }
    }
}
