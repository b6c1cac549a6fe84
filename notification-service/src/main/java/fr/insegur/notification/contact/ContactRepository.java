package fr.insegur.notification.contact;

import fr.insegur.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
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

    /** @param emailHashes of one address, under every key; any address when empty */
    List<Contact> page(Optional<UUID> clientId, Optional<List<byte[]>> emailHashes, PageRequest page) {
        Parameters parameters = Parameters.with("after", page.afterOrStart());
        StringBuilder query = new StringBuilder("id > :after");
        clientId.ifPresent(client -> {
            query.append(" and clientId = :client");
            parameters.and("client", client);
        });
        emailHashes.ifPresent(hashes -> {
            query.append(" and emailHash in :hashes");
            parameters.and("hashes", hashes);
        });
        return find(query.append(" order by id").toString(), parameters)
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
