package fr.insegur.quote.offer;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a copy of an invitation that went out. */
@ApplicationScoped
public class RecordInvitation {
    private final QuoteRequestRepository quotes;
    private final InvitationRepository invitations;

    RecordInvitation(QuoteRequestRepository quotes, InvitationRepository invitations) {
        this.quotes = quotes;
        this.invitations = invitations;
    }

    @Transactional
    public void record(EventEnvelope envelope, InvitationSent sent) {
        quotes.get(sent.quoteId(), QuoteReader.client(sent.clientId()));
        invitations.persist(new Invitation(sent, envelope.time()));
    }
}
