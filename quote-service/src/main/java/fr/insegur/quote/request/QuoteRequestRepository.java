package fr.insegur.quote.request;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quote requests, always asked for on behalf of somebody: what that one may not see does not exist. */
@ApplicationScoped
public class QuoteRequestRepository implements PanacheRepositoryBase<QuoteRequest, UUID> {

    /** @throws Refused 404 when there is none that the reader may see */
    public QuoteRequest get(UUID id, QuoteReader reader) {
        return visible(id, reader).firstResultOptional().orElseThrow(QuoteRequestRepository::unknown);
    }

    /**
     * As {@link #get}, and nobody else changes it until this transaction ends: moves of one quote happen one by one.
     *
     * @throws Refused 404 when there is none that the reader may see
     */
    public QuoteRequest getForUpdate(UUID id, QuoteReader reader) {
        return findForUpdate(id, reader).orElseThrow(QuoteRequestRepository::unknown);
    }

    /** As {@link #getForUpdate}, where it is no mistake that there is none. */
    public Optional<QuoteRequest> findForUpdate(UUID id, QuoteReader reader) {
        return visible(id, reader).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<QuoteRequest> page(QuoteReader reader, PageRequest page) {
        PanacheQuery<QuoteRequest> query = reader.clientId() == null
                ? find("id > ?1 order by id", page.afterOrStart())
                : find("clientId = ?1 and id > ?2 order by id", reader.clientId(), page.afterOrStart());
        return query.page(0, page.limitPlusOne()).list();
    }

    private PanacheQuery<QuoteRequest> visible(UUID id, QuoteReader reader) {
        return reader.clientId() == null ? find("id", id) : find("id = ?1 and clientId = ?2", id, reader.clientId());
    }

    private static Refused unknown() {
        return Refused.unknown("quote-request-unknown", "there is no such quote request");
    }
}
