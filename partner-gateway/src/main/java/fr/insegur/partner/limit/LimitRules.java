package fr.insegur.partner.limit;

import fr.insegur.platform.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a factor may grant. */
final class LimitRules {
    private static final int LONGEST_YEARS = 10;

    private LimitRules() {}

    /**
     * What is wrong with a granted limit: the name of the field, or nothing.
     *
     * @param asked what the client asked for; a factor may grant less, or more
     */
    static Optional<String> wrongField(
            Money asked, @Nullable Money granted, @Nullable LocalDate expiresOn, LocalDate today) {
        if (granted == null || !granted.isPositive() || !granted.currency().equals(asked.currency())) {
            return Optional.of("amount");
        }
        boolean outOfRange =
                expiresOn != null && (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(LONGEST_YEARS)));
        return outOfRange ? Optional.of("expiresOn") : Optional.empty();
    }
}
