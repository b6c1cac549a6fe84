package fr.insegur.notification.contact;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts; a client company's own are asked for with its id, so that another's are not found. */
@ApplicationScoped
public class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    public List<Contact> ofClient(UUID clientId) {
        return list("clientId = ?1 order by id", clientId);
    }

    List<Contact> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    List<Contact> page(UUID clientId, PageRequest page) {
        return find("clientId = ?1 and id > ?2 order by id", clientId, page.afterOrStart())
                .range(0, page.limit())
                .list();
    }

    Optional<Contact> known(UUID id) {
        return findByIdOptional(id);
    }

    /** Whose contact this is, if there is one. */
    Optional<UUID> ownerOf(UUID id) {
        return getEntityManager()
                .createQuery("select clientId from Contact where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Held until the transaction ends. A message that finds nobody to tell and a contact that finds no message would
     * otherwise miss each other, and so would two first puts of one contact.
     */
    public void lock(UUID id) {
        getEntityManager()
                // As text, because Hibernate cannot read a result of type void.
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 7)) AS text)", String.class)
                .setParameter(1, id.toString())
                .getSingleResult();
    }
}
