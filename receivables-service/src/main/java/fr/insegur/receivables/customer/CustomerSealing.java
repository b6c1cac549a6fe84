package fr.insegur.receivables.customer;

import fr.insegur.platform.vault.SealedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Says what is sealed of a customer to the job that follows the keys. */
@Singleton
class CustomerSealing {
    static final SealedTable TABLE =
            new SealedTable("ledger_customer", "id::text", List.of("email", "phone"), List.of());

    @Produces
    @Singleton
    static SealedTable table() {
        return TABLE;
    }
}
