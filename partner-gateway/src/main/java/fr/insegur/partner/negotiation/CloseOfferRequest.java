package fr.insegur.partner.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The quote has ended without a contract. A quote that never came to offers has nothing to close here. */
@ApplicationScoped
class CloseOfferRequest {
    private final OfferRequestRepository requests;
    private final CloseOpenOffers closeOpenOffers;

    CloseOfferRequest(OfferRequestRepository requests, CloseOpenOffers closeOpenOffers) {
        this.requests = requests;
        this.closeOpenOffers = closeOpenOffers;
    }

    @Transactional
    void close(QuoteClosed closed) {
        requests.lock(closed.quoteId())
                .filter(request -> request.state() == OfferRequestState.SENT)
                .ifPresent(request -> closeOpenOffers.close(request, CloseReason.QUOTE_CLOSED));
    }
}
