package fr.insegur.partner.negotiation;

import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;

import fr.insegur.partner.Db;
import fr.insegur.partner.OutboxFault;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Quotes;
import fr.insegur.partner.Topics;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A use case whose events cannot be written, at the append or at the commit, has no effect at all. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class NegotiationBoundaryRepositoryTest {
    @Inject
    Negotiations negotiations;

    @Inject
    ViewInvitation viewInvitation;

    @Inject
    DeclineInvitation declineInvitation;

    @Inject
    ReviseOffer reviseOffer;

    @Inject
    CounterOffer counterOffer;

    @Inject
    WithdrawOffer withdrawOffer;

    @Inject
    ConfirmOffer confirmOffer;

    @Inject
    ReleaseExpiredSelection releaseExpiredSelection;

    @Inject
    CloseOfferRequest closeOfferRequest;

    @Inject
    Scopes scopes;

    private void leavesNothing(Quotes quote, Scope scope, Runnable useCase) {
        OutboxFault.leavesNothing(quote.quoteId(), () -> scopes.run(scope, useCase));
    }

    @Test
    void openingAnOfferRequest() {
        Panel.register();
        Quotes quote = new Quotes(UUID.randomUUID(), UUID.randomUUID());
        OutboxFault.leavesNothing(quote.quoteId(), () -> negotiations.open(quote));
    }

    @Test
    void viewingAnInvitation() {
        Quotes quote = negotiations.opened();
        UUID invitation = negotiations.invitation(quote, LITTORAL);
        leavesNothing(quote, Scope.partner(LITTORAL), () -> viewInvitation.view(invitation, LITTORAL));
    }

    @Test
    void decliningAnInvitation() {
        Quotes quote = negotiations.opened();
        UUID invitation = negotiations.invitation(quote, LITTORAL);
        leavesNothing(
                quote,
                Scope.partner(LITTORAL),
                () -> declineInvitation.decline(invitation, LITTORAL, new Decline(DeclineReason.RISK, null)));
    }

    @Test
    void submittingAnOffer() {
        Quotes quote = negotiations.opened();
        OutboxFault.leavesNothing(quote.quoteId(), () -> negotiations.submit(quote, LITTORAL));
    }

    @Test
    void counteringAndRevisingAnOffer() {
        Quotes quote = negotiations.opened();
        UUID offer = negotiations.offer(quote, LITTORAL);
        CounterProposal counter = negotiations.read(Quotes.counter("0.0090"), CounterProposal.class);
        leavesNothing(quote, Scope.everybody(), () -> counterOffer.counter(offer, "\"0\"", counter, "tester"));
        Proposal revision = negotiations.read(Quotes.proposal("0.0100"), Proposal.class);
        leavesNothing(
                quote, Scope.partner(LITTORAL), () -> reviseOffer.revise(offer, LITTORAL, "\"1\"", revision, "tester"));
    }

    @Test
    void withdrawingASelectedOffer() {
        Quotes quote = negotiations.opened();
        UUID offer = negotiations.offer(quote, LITTORAL);
        negotiations.select(quote, LITTORAL, offer, 1);
        leavesNothing(quote, Scope.partner(LITTORAL), () -> withdrawOffer.withdraw(offer, LITTORAL));
    }

    @Test
    void releasingAnExpiredSelection() {
        Quotes quote = negotiations.opened();
        UUID offer = negotiations.offer(quote, LITTORAL);
        negotiations.select(quote, LITTORAL, offer, 1);
        Db.execute(
                "UPDATE offer_version SET valid_until = ? WHERE offer_id = ?",
                Quotes.today().minusDays(1),
                offer);
        leavesNothing(quote, Scope.partner(LITTORAL), () -> releaseExpiredSelection.release(offer, LITTORAL));
    }

    @Test
    void refusingASelection() {
        Quotes quote = negotiations.opened();
        UUID offer = negotiations.offer(quote, LITTORAL);
        OutboxFault.leavesNothing(quote.quoteId(), () -> negotiations.select(quote, LITTORAL, offer, 2));
    }

    @Test
    void confirmingAnOffer() {
        Quotes quote = negotiations.opened();
        UUID offer = negotiations.offer(quote, LITTORAL);
        negotiations.offer(quote, EXPRESS);
        UUID contract = negotiations.select(quote, LITTORAL, offer, 1);
        leavesNothing(
                quote,
                Scope.partner(LITTORAL),
                () -> confirmOffer.confirm(offer, LITTORAL, new Signature(contract, 1)));
    }

    @Test
    void closingAnOfferRequest() {
        Quotes quote = negotiations.opened();
        negotiations.offer(quote, LITTORAL);
        leavesNothing(
                quote, Scope.client(quote.clientId()), () -> closeOfferRequest.close(new QuoteClosed(quote.quoteId())));
    }
}
