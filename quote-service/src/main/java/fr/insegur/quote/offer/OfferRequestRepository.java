package fr.insegur.quote.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the factors were asked, by quote. */
@ApplicationScoped
class OfferRequestRepository implements PanacheRepositoryBase<OfferRequest, UUID> {}
