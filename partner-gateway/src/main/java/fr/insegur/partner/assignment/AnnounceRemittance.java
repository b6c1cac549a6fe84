package fr.insegur.partner.assignment;

import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells the factor of a remittance, once all of its lines are here. */
@ApplicationScoped
class AnnounceRemittance {
    private final RemittanceRepository remittances;
    private final ContractRepository contracts;
    private final QueueWebhook queueWebhook;

    AnnounceRemittance(RemittanceRepository remittances, ContractRepository contracts, QueueWebhook queueWebhook) {
        this.remittances = remittances;
        this.contracts = contracts;
        this.queueWebhook = queueWebhook;
    }

    record Message(UUID remittanceId, UUID contractId, int count, Money total, String hash) {}

    @Transactional
    void announce(RemittanceAccepted accepted) {
        contracts.named(accepted.contractId(), accepted.partnerId());
        remittances.persist(new Remittance(accepted));
        queueWebhook.queue(
                accepted.partnerId(),
                "remittance.accepted",
                new Message(
                        accepted.remittanceId(),
                        accepted.contractId(),
                        accepted.count(),
                        accepted.total(),
                        accepted.hash()));
    }
}
