package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Money;
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
 * An amount of one invoice or one limit: twelve digits at most, cents included, so that neither a remittance nor the ledger of a
 * contract overflows when it adds them up. Absent values are {@code @NotNull}'s business.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleAmount.Check.class)
public @interface PlausibleAmount {
    String message() default "has more than twelve digits, those after the point included";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the size alone; whether it may be negative is said elsewhere. */
    class Check implements ConstraintValidator<PlausibleAmount, Money> {
        private static final long MOST_MINOR = 999_999_999_999L;

        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || isPlausible(amount);
        }

        /** For what does not come as JSON. */
        public static boolean isPlausible(Money amount) {
            return amount.minor() >= -MOST_MINOR && amount.minor() <= MOST_MINOR;
        }
    }
}
