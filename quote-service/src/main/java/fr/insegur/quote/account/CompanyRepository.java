package fr.insegur.quote.account;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies. Whoever registered one sees it until it is approved, from then on its members do, and the broker always. */
@ApplicationScoped
class CompanyRepository implements PanacheRepositoryBase<Company, UUID> {
    private static final String VISIBLE = " and ((registeredBy = ?2 and state <> APPROVED)"
            + " or id in (select m.companyId from CompanyMember m where m.subject = ?2))";

    /**
     * @param subject who asks; absent for the broker, who sees all
     * @throws Refused 404 when there is none that the one who asks may see
     */
    Company get(UUID id, @Nullable String subject) {
        return (subject == null ? find("id", id) : find("id = ?1" + VISIBLE, id, subject))
                .firstResultOptional()
                .orElseThrow(CompanyRepository::unknown);
    }

    /** Changes of one company and of its members happen one by one. */
    Company getForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(CompanyRepository::unknown);
    }

    List<Company> page(@Nullable String subject, PageRequest page) {
        UUID after = page.afterOrStart();
        return (subject == null
                        ? find("id > ?1 order by id", after)
                        : find("id > ?1" + VISIBLE + " order by id", after, subject))
                .page(0, page.limitPlusOne())
                .list();
    }

    boolean isTaken(String siren) {
        return count("siren = ?1 and state <> ?2", siren, CompanyState.REFUSED) > 0;
    }

    long requestedBy(String subject) {
        return count("registeredBy = ?1 and state = ?2", subject, CompanyState.REQUESTED);
    }

    /** A row that is not there yet cannot be locked: registrations, which are rare, wait for each other. */
    void serialiseRegistrations() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('company.register'))", Integer.class)
                .getSingleResult();
    }

    static Refused unknown() {
        return Refused.unknown("company-unknown", "there is no such company");
    }
}
