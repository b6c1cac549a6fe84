package fr.insegur.quote.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Consents by the quote request that they were given for. */
@ApplicationScoped
public class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    /** Whether the client allowed its name to be told for this quote. */
    public boolean existsFor(UUID quoteId) {
        return count("quoteId", quoteId) > 0;
    }
}
