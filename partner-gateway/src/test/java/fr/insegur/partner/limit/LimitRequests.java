package fr.insegur.partner.limit;

import fr.insegur.partner.ContractScope;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks factors for limits on a debtor, as the receivables side does. */
@ApplicationScoped
public class LimitRequests {
    public static final String DEBTOR = "Coopérative Laitière du Bessin";

    private final ReceiveLimitRequest receiveLimitRequest;
    private final Scopes scopes;

    LimitRequests(ReceiveLimitRequest receiveLimitRequest, Scopes scopes) {
        this.receiveLimitRequest = receiveLimitRequest;
        this.scopes = scopes;
    }

    public UUID ask(UUID partnerId, UUID contractId) {
        UUID id = Ids.next();
        LimitRequested requested = new LimitRequested(
                id,
                contractId,
                partnerId,
                UUID.randomUUID(),
                "552100554",
                DEBTOR,
                new LimitRequested.Address("1 rue du Port", "14400", "Bayeux", "FR"),
                Money.eur("15000.00"));
        scopes.run(ContractScope.of(contractId, partnerId), () -> receiveLimitRequest.receive(requested));
        return id;
    }
}
