package fr.insegur.quote.request;

import fr.insegur.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose quote requests somebody may see.
 *
 * @param clientId the only client whose requests are visible; absent for the broker, who sees all
 * @param isOnlooker ops, who see for a stated reason what the broker sees, but are no party: nothing moves because they looked
 */
public record QuoteReader(@Nullable UUID clientId, boolean isOnlooker) {

    public static QuoteReader of(Caller caller) {
        return new QuoteReader(caller.is("broker") ? null : caller.clientId(), caller.is("ops"));
    }

    public static QuoteReader client(UUID clientId) {
        return new QuoteReader(clientId, false);
    }

    public static QuoteReader everyone() {
        return new QuoteReader(null, false);
    }
}
