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

    /** @param terms all of them, as they are from that day on */
    record ContractAmended(
            UUID amendmentId,
            UUID contractId,
            UUID clientId,
            UUID partnerId,
            LocalDate effectiveFrom,
            OfferTerms terms) {}

    static OutgoingEvent amended(Contract contract, Amendment amendment) {
        return new OutgoingEvent(
                "contracts.v1",
                contract.id(),
                "contract-amended.v1",
                new ContractAmended(
                        amendment.id(),
                        contract.id(),
                        contract.clientId(),
                        contract.partnerId(),
                        amendment.effectiveFrom(),
                        amendment.terms()),
                contract.clientId(),
                contract.partnerId());
    }

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
