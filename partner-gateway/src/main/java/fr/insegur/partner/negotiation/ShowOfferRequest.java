package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.FactorRepository;
import fr.insegur.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a request for offers with every factor's answer, for the broker. */
@ApplicationScoped
class ShowOfferRequest {
    private final OfferRequestRepository requests;
    private final InvitationRepository invitations;
    private final OfferRepository offers;
    private final OfferVersionRepository versions;
    private final FactorRepository factors;

    ShowOfferRequest(
            OfferRequestRepository requests,
            InvitationRepository invitations,
            OfferRepository offers,
            OfferVersionRepository versions,
            FactorRepository factors) {
        this.requests = requests;
        this.invitations = invitations;
        this.offers = offers;
        this.versions = versions;
        this.factors = factors;
    }

    @Transactional
    OfferRequestView show(UUID quoteId) {
        OfferRequest request = requests.findByIdOptional(quoteId)
                .orElseThrow(
                        () -> Refused.unknown("offer-request-unknown", "no offers were requested for such a quote"));
        Map<UUID, Offer> byInvitation =
                offers.ofQuote(quoteId).stream().collect(Collectors.toMap(Offer::invitationId, Function.identity()));
        return new OfferRequestView(
                quoteId,
                request.clientId(),
                request.product(),
                request.deadline(),
                request.state(),
                invitations.ofQuote(quoteId).stream()
                        .map(invitation -> {
                            Offer offer = byInvitation.get(invitation.id());
                            return OfferRequestView.InvitedView.of(
                                    invitation,
                                    factors.codeOf(invitation.partnerId()),
                                    offer == null ? null : OfferView.forBroker(offer, versions.of(offer.id())));
                        })
                        .toList());
    }
}
