package fr.insegur.quote.comparison;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Published index rates by day. */
@ApplicationScoped
class ReferenceRateRepository implements PanacheRepositoryBase<ReferenceRate, ReferenceRate.Id> {

    /** The last one fixed by that day; where all are later, the first of them, which the answer dates. */
    Optional<ReferenceRate> on(String code, LocalDate day) {
        return find("id.code = ?1 and id.day <= ?2 order by id.day desc", code, day)
                .page(0, 1)
                .<ReferenceRate>firstResultOptional()
                .or(() -> find("id.code = ?1 order by id.day", code).page(0, 1).firstResultOptional());
    }
}
