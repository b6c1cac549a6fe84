package fr.insegur.quote.request;

import fr.insegur.platform.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose quote requests somebody may see.
 *
 * @param clientId the only client whose requests are visible; absent for the broker, who sees all
 */
public record QuoteReader(@Nullable UUID clientId) {

    public static QuoteReader of(Caller caller) {
        return new QuoteReader(caller.is("broker") ? null : caller.clientId());
    }

    public static QuoteReader client(UUID clientId) {
        return new QuoteReader(clientId);
    }

    public static QuoteReader everyone() {
        return new QuoteReader(null);
    }
}
