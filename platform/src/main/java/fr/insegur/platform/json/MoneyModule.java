package fr.insegur.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.insegur.platform.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Money on the wire: <code>{"amount":"9000.00","currency":"EUR"}</code>. The amount is a string, since a JSON number loses
 * digits in many clients, and never has more decimals than the currency: nothing is rounded on the way in.
 */
public final class MoneyModule extends SimpleModule {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    public MoneyModule() {
        super("money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class Reader extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw refusal(
                        json, "money-invalid: money is {\"amount\":\"9000.00\",\"currency\":\"EUR\"}", json.getText());
            }
            String amount = null;
            String currency = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "amount" -> amount = text(json, field);
                    case "currency" -> currency = text(json, field);
                    default -> context.handleUnknownProperty(json, this, Money.class, field);
                }
            }
            return money(json, amount, currency);
        }

        private static String text(JsonParser json, String field) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw refusal(json, "money-invalid: " + field + " is a JSON string", json.getText());
            }
            return json.getText();
        }

        private static Money money(JsonParser json, @Nullable String amount, @Nullable String code) throws IOException {
            if (amount == null || code == null) {
                throw refusal(json, "money-invalid: money has an amount and a currency", amount);
            }
            if (!PLAIN.matcher(amount).matches()) {
                throw refusal(json, "money-invalid: the amount is a plain decimal such as 9000.00", amount);
            }
            Currency currency;
            try {
                currency = Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw refusal(json, "currency-unknown: the currency is an ISO 4217 code such as EUR", code);
            }
            try {
                return Money.of(new BigDecimal(amount), currency);
            } catch (IllegalArgumentException tooPrecise) {
                throw refusal(
                        json,
                        "amount-too-precise: " + code + " has " + currency.getDefaultFractionDigits() + " decimals",
                        amount);
            } catch (ArithmeticException tooLarge) {
                throw refusal(json, "money-invalid: the amount is too large", amount);
            }
        }

        private static InvalidFormatException refusal(JsonParser json, String codeAndMessage, @Nullable Object value) {
            return InvalidFormatException.from(json, codeAndMessage, value, Money.class);
        }
    }
}
