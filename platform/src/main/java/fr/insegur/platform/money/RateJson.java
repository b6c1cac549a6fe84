package fr.insegur.platform.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Rates on the wire: plain decimal strings. */
final class RateJson {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,8})?");

    private RateJson() {}

    static final class Writer extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    static final class Reader extends JsonDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            if (json.currentToken() != JsonToken.VALUE_STRING
                    || !PLAIN.matcher(text).matches()) {
                throw InvalidFormatException.from(
                        json, "rate-invalid: a rate is a decimal string such as \"0.90\"", text, BigDecimal.class);
            }
            return new BigDecimal(text);
        }
    }
}
