package fr.insegur.quote.offer;

import fr.insegur.platform.inbox.EventEnvelope;
import fr.insegur.platform.problem.Refused;
import fr.insegur.quote.request.QuoteReader;
import fr.insegur.quote.request.QuoteRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes that a factor makes no offer, and why. */
@ApplicationScoped
public class RecordDecline {
    private final QuoteRequestRepository quotes;
    private final InvitationRepository invitations;

    RecordDecline(QuoteRequestRepository quotes, InvitationRepository invitations) {
        this.quotes = quotes;
        this.invitations = invitations;
    }

    @Transactional
    public void record(EventEnvelope envelope, InvitationDeclined declined) {
        quotes.get(declined.quoteId(), QuoteReader.client(declined.clientId()));
        invitations.of(declined.quoteId()).stream()
                .filter(invitation -> invitation.id().equals(declined.invitationId()))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("invitation-unknown", "this invitation was never sent"))
                .decline(declined.reason());
    }
}
