package fr.insegur.partner.webhook;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address with a host, a possible port and without credentials; whether http will do is checked when it is
 * kept, and what it resolves to at each attempt.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebhookUrl.Check.class)
public @interface WebhookUrl {
    String message() default "is not an http or https address without credentials";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the same check of form as each attempt does. */
    class Check implements ConstraintValidator<WebhookUrl, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || SsrfGuard.malformed(value).isEmpty();
        }
    }
}
