package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Factor;
import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.partner.webhook.QueueWebhook;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Invites the factors that are eligible for what the broker asks offers for. */
@ApplicationScoped
class OpenOfferRequest {
    private final OfferRequestRepository requests;
    private final InvitationRepository invitations;
    private final FactorRepository factors;
    private final QueueWebhook queueWebhook;
    private final Outbox outbox;
    private final Scopes scopes;

    OpenOfferRequest(
            OfferRequestRepository requests,
            InvitationRepository invitations,
            FactorRepository factors,
            QueueWebhook queueWebhook,
            Outbox outbox,
            Scopes scopes) {
        this.requests = requests;
        this.invitations = invitations;
        this.factors = factors;
        this.queueWebhook = queueWebhook;
        this.outbox = outbox;
        this.scopes = scopes;
    }

    @Transactional
    void open(OffersRequested requested) {
        if (requests.findByIdOptional(requested.quoteId()).isPresent()) {
            throw Refused.conflict("offers-already-requested", "offers were requested for this quote before");
        }
        OfferRequest request = new OfferRequest(requested);
        requests.persistAndFlush(request);
        // The client's event is told to the whole panel, which the client itself is not shown.
        List<Factor> panel = scopes.call(Scope.everybody(), factors::inOrder);
        Map<UUID, String> codes = panel.stream().collect(Collectors.toMap(Factor::id, Factor::code));
        List<OutgoingEvent> events = new ArrayList<>();
        for (PartnerSelection.Chosen chosen : PartnerSelection.choose(
                request.product(),
                request.dossier().turnoverBand().to(),
                panel.stream().map(OpenOfferRequest::candidate).toList())) {
            Invitation invitation = new Invitation(request, chosen);
            invitations.persist(invitation);
            events.add(OfferEvents.invitationSent(
                    request, invitation, Objects.requireNonNull(codes.get(chosen.partnerId()))));
            queueWebhook.queue(
                    chosen.partnerId(),
                    OfferMessages.INVITATION_SENT,
                    new OfferMessages.InvitationSent(invitation.id(), request.deadline()));
        }
        outbox.append(events);
    }

    private static PartnerSelection.Candidate candidate(Factor factor) {
        return new PartnerSelection.Candidate(factor.id(), factor.products(), factor.minTurnover());
    }
}
