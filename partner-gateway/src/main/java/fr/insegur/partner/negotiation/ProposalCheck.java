package fr.insegur.partner.negotiation;

import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Refuses terms and validities that no contract could be made of. */
@ApplicationScoped
class ProposalCheck {
    private final BusinessClock clock;
    private final NegotiationSettings settings;

    ProposalCheck(BusinessClock clock, NegotiationSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** @param currency of the dossier that is answered */
    void demandSound(Proposal proposal, Currency currency) {
        demandSound(proposal.terms(), currency);
        LocalDate today = clock.today();
        LocalDate latest = today.plusDays(settings.maxValidityDays());
        if (proposal.validUntil().isBefore(today) || proposal.validUntil().isAfter(latest)) {
            throw Refused.unprocessable(
                    "validity-invalid",
                    "an offer is valid until a day from today on, " + settings.maxValidityDays()
                            + " days ahead at most",
                    new FieldProblem("/validUntil", "out-of-range", "from " + today + " to " + latest));
        }
    }

    void demandSound(OfferTerms terms, Currency currency) {
        List<String> wrong = TermsRules.wrongAmounts(terms.amounts(), currency);
        if (!wrong.isEmpty()) {
            throw Refused.invalid(
                    "terms-invalid",
                    "amounts are more than zero, within reason and in the currency of the dossier; leave out what does"
                            + " not apply",
                    wrong.stream()
                            .map(field -> new FieldProblem(
                                    "/terms/" + field, "amount-invalid", "more than zero, in " + currency))
                            .toArray(FieldProblem[]::new));
        }
    }
}
