package fr.insegur.quote.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Selections by the contract that they lead to. */
@ApplicationScoped
class SelectionRepository implements PanacheRepositoryBase<Selection, UUID> {

    /** A selection of this very version that its factor refused: it cannot be chosen again. */
    Optional<Selection> refused(UUID offerId, int offerVersion) {
        return find("offerId = ?1 and offerVersion = ?2 and state = ?3", offerId, offerVersion, Selection.State.REFUSED)
                .firstResultOptional();
    }
}
