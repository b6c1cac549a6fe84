package fr.insegur.partner.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RemittanceRepository implements PanacheRepositoryBase<Remittance, UUID> {
    Optional<Remittance> ofPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId).firstResultOptional();
    }
}
