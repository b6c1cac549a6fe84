package fr.insegur.partner.limit;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a factor's limit requests, with names where the client consented. */
@ApplicationScoped
class ListLimitRequests {
    private final LimitRequestRepository requests;
    private final ContractRepository contracts;
    private final ConsentRepository consents;

    ListLimitRequests(LimitRequestRepository requests, ContractRepository contracts, ConsentRepository consents) {
        this.requests = requests;
        this.contracts = contracts;
        this.consents = consents;
    }

    @Transactional
    Page<LimitRequestView> list(UUID partnerId, PageRequest page) {
        return Page.of(requests.page(partnerId, page), page, LimitRequest::id).map(this::view);
    }

    private LimitRequestView view(LimitRequest request) {
        boolean named =
                contracts.quoteOf(request.contractId()).filter(consents::given).isPresent();
        return LimitRequestView.of(request, named);
    }
}
