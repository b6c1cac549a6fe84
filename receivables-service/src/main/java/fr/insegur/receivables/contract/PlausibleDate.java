package fr.insegur.receivables.contract;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business date of the trade: in the years 1900 to 2099, as in an accounting file. What lies outside is a slip of the pen, and
 * dates far outside are more than the database keeps. Absent values are {@code @NotNull}'s business.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDate.Check.class)
public @interface PlausibleDate {
    String message() default "is not in the years 1900 to 2099";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the year alone. */
    class Check implements ConstraintValidator<PlausibleDate, LocalDate> {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2099;

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || isPlausible(date);
        }

        /** For what does not come as JSON. */
        public static boolean isPlausible(LocalDate date) {
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        }
    }
}
