package fr.insegur.partner.factor;

import fr.insegur.partner.webhook.WebhookEndpoint;
import fr.insegur.partner.webhook.WebhookEndpointRepository;
import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the panel. */
@ApplicationScoped
class ListFactors {
    private final FactorRepository factors;
    private final WebhookEndpointRepository endpoints;

    ListFactors(FactorRepository factors, WebhookEndpointRepository endpoints) {
        this.factors = factors;
        this.endpoints = endpoints;
    }

    @Transactional
    Page<PartnerView> list(PageRequest request) {
        return Page.of(factors.page(request), request, Factor::id).map(this::view);
    }

    private PartnerView view(Factor factor) {
        WebhookEndpoint endpoint = endpoints.findById(factor.id());
        return PartnerView.of(factor, endpoint.url(), endpoint.enabled(), null);
    }
}
