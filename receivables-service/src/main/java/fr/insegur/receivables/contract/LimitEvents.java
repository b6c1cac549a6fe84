package fr.insegur.receivables.contract;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.OutgoingEvent;
import java.util.UUID;

/** What is published about limits. */
final class LimitEvents {
    private static final String TOPIC = "limit-requests.v1";

    private LimitEvents() {}

    /** The one event that names a debtor: a factor cannot judge a debtor that it does not know. */
    record LimitRequested(
            UUID limitRequestId,
            UUID contractId,
            UUID clientId,
            String clientSiren,
            UUID partnerId,
            UUID debtorId,
            String debtorSiren,
            String debtorName,
            Address debtorAddress,
            Money amount) {}

    static OutgoingEvent requested(Contract contract, Debtor debtor, DebtorLimit limit) {
        LimitRequested fact = new LimitRequested(
                limit.id(),
                contract.id(),
                contract.clientId(),
                contract.clientSiren(),
                contract.partnerId(),
                debtor.id(),
                debtor.siren(),
                debtor.name(),
                debtor.address(),
                limit.requested());
        return new OutgoingEvent(
                TOPIC, contract.id(), "limit-requested.v1", fact, contract.clientId(), contract.partnerId());
    }
}
