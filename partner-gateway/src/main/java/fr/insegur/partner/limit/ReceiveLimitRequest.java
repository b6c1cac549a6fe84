package fr.insegur.partner.limit;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.Contract;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a client's limit request before its factor. */
@ApplicationScoped
class ReceiveLimitRequest {
    private final LimitRequestRepository requests;
    private final ContractRepository contracts;
    private final ConsentRepository consents;
    private final QueueWebhook queueWebhook;

    ReceiveLimitRequest(
            LimitRequestRepository requests,
            ContractRepository contracts,
            ConsentRepository consents,
            QueueWebhook queueWebhook) {
        this.requests = requests;
        this.contracts = contracts;
        this.consents = consents;
        this.queueWebhook = queueWebhook;
    }

    /** @param debtorSiren absent, like the name, without the client's consent */
    record Message(
            UUID limitRequestId,
            UUID contractId,
            @Nullable String debtorSiren,
            @Nullable String debtorName,
            Money amount) {}

    /** The contract is known since it was signed here, even where its activation has not arrived yet. */
    @Transactional
    void receive(LimitRequested requested) {
        if (!requested.amount().isPositive()) {
            throw Refused.invalid("amount-invalid", "a limit is more than zero");
        }
        Contract contract = contracts.named(requested.contractId(), requested.partnerId());
        LimitRequest request = new LimitRequest(requested);
        requests.persist(request);
        boolean named = consents.given(contract.quoteId());
        queueWebhook.queue(
                request.partnerId(),
                "limit.requested",
                new Message(
                        request.id(),
                        request.contractId(),
                        named ? request.debtorSiren() : null,
                        named ? request.debtorName() : null,
                        request.amount()));
    }
}
