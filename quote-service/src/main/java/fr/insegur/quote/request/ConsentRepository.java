package fr.insegur.quote.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Consents by the quote request that they were given for. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    boolean existsFor(UUID quoteId) {
        return count("quoteId", quoteId) > 0;
    }
}
