package fr.insegur.partner.limit;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads one of a factor's limit requests, with names where the client consented. */
@ApplicationScoped
class ShowLimitRequest {
    private final LimitRequestRepository requests;
    private final ContractRepository contracts;
    private final ConsentRepository consents;

    ShowLimitRequest(LimitRequestRepository requests, ContractRepository contracts, ConsentRepository consents) {
        this.requests = requests;
        this.contracts = contracts;
        this.consents = consents;
    }

    @Transactional
    LimitRequestView show(UUID id, UUID partnerId) {
        LimitRequest request = requests.ofPartner(id, partnerId)
                .orElseThrow(() -> Refused.unknown("limit-request-unknown", "there is no such limit request"));
        boolean named =
                contracts.quoteOf(request.contractId()).filter(consents::given).isPresent();
        return LimitRequestView.of(request, named);
    }
}
