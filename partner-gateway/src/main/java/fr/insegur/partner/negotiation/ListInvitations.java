package fr.insegur.partner.negotiation;

import fr.insegur.platform.paging.Page;
import fr.insegur.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a factor's invitations. Being listed is not being viewed: the dossier is behind each one's own address. */
@ApplicationScoped
class ListInvitations {
    private final InvitationRepository invitations;

    ListInvitations(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Transactional
    Page<InvitationRowView> list(UUID partnerId, PageRequest request) {
        return Page.of(invitations.page(partnerId, request), request, Invitation::id)
                .map(InvitationRowView::of);
    }
}
