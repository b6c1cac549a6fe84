package fr.insegur.partner.factor;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The partner factors; few, so that they may all be read at once. */
@ApplicationScoped
public class FactorRepository implements PanacheRepositoryBase<Factor, UUID> {

    /** All of them in the order in which they are invited. */
    public List<Factor> inOrder() {
        return list("order by id");
    }

    /** The short name of a factor that exists. */
    public String codeOf(UUID partnerId) {
        return findById(partnerId).code();
    }

    Optional<Factor> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<Factor> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    /** A row that is not there yet cannot be locked: registrations, which are rare, wait for each other. */
    void serialiseRegistrations() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('partner.register'))", Integer.class)
                .getSingleResult();
    }
}
