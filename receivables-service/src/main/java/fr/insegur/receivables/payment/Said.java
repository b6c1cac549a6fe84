package fr.insegur.receivables.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who says that something happened.
 *
 * @param actor a user's subject, the factor, or this service
 * @param reportId the factor's report; absent where somebody else says so
 * @param reason in the words of who says so; absent where none was given
 * @param reverses the step that is taken back; absent otherwise
 */
record Said(
        String actor,
        @Nullable UUID reportId,
        @Nullable String reason,
        @Nullable UUID reverses) {

    static Said byFactor(UUID reportId, @Nullable UUID reverses) {
        return new Said("partner", reportId, null, reverses);
    }

    static Said byItself() {
        return new Said("receivables-service", null, null, null);
    }
}
