package fr.insegur.partner.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The consents, by quote. */
@ApplicationScoped
public class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {
    /** Whether the factors of this quote may be told names and SIRENs. */
    public boolean given(UUID quoteId) {
        return findByIdOptional(quoteId).isPresent();
    }
}
