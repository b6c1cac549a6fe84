package fr.insegur.quote.offer;

import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows how the factors answered a quote. */
@ApplicationScoped
class ListOffers {
    private final QuoteRequestRepository quotes;
    private final InvitationRepository invitations;
    private final ReceivedOfferRepository offers;

    ListOffers(QuoteRequestRepository quotes, InvitationRepository invitations, ReceivedOfferRepository offers) {
        this.quotes = quotes;
        this.invitations = invitations;
        this.offers = offers;
    }

    @Transactional
    OffersView list(UUID quoteId, QuoteReader reader) {
        quotes.get(quoteId, reader);
        return OffersView.of(quoteId, invitations.of(quoteId), offers.of(quoteId));
    }
}
