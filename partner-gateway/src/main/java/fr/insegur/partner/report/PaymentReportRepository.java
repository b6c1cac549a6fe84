package fr.insegur.partner.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaymentReportRepository implements PanacheRepositoryBase<PaymentReport, UUID> {

    /** Whether somebody took a report back before. */
    boolean isReversed(UUID reportId) {
        return count("reversedReportId", reportId) > 0;
    }

    Optional<PaymentReport> ofPartner(UUID id, UUID partnerId) {
        return find("id = ?1 and partnerId = ?2", id, partnerId).firstResultOptional();
    }
}
