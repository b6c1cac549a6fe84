package fr.insegur.partner;

import fr.insegur.platform.tenancy.Scope;
import java.util.UUID;

/** For whom events under a contract are applied: they name the client whose it is and the partner that they are meant for. */
public final class ContractScope {
    private ContractScope() {}

    public static Scope of(UUID contractId, UUID partnerId) {
        UUID client = Db.list("SELECT client_id FROM contract WHERE id = ?", contractId).stream()
                .findFirst()
                .map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
        return Scope.of(client, partnerId);
    }
}
