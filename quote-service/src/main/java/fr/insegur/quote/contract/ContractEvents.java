package fr.insegur.quote.contract;

import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.quote.offer.OfferTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is published of contracts. */
final class ContractEvents {
    private ContractEvents() {}

    record ContractActivated(
            UUID contractId,
            UUID quoteId,
            UUID clientId,
            String clientSiren,
            UUID partnerId,
            UUID offerId,
            int offerVersion,
            OfferTerms terms,
            Contract.NotificationMode notificationMode,
            List<VatRate> vat,
            LocalDate startDate) {}

    static OutgoingEvent activated(Contract contract) {
        return new OutgoingEvent(
                "contracts.v1",
                contract.id(),
                "contract-activated.v1",
                new ContractActivated(
                        contract.id(),
                        contract.quoteId(),
                        contract.clientId(),
                        contract.clientSiren(),
                        contract.partnerId(),
                        contract.offerId(),
                        contract.offerVersion(),
                        contract.terms(),
                        contract.notificationMode(),
                        contract.vat(),
                        contract.startDate()),
                contract.clientId(),
                contract.partnerId());
    }
}
