package fr.insegur.partner.limit;

import fr.insegur.partner.consent.ConsentRepository;
import fr.insegur.partner.contract.Contract;
import fr.insegur.partner.contract.ContractRepository;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.problem.FieldProblem;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.platform.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A factor grants or refuses a limit, once. */
@ApplicationScoped
class DecideLimit {
    private final LimitRequestRepository requests;
    private final ContractRepository contracts;
    private final ConsentRepository consents;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Trail trail;

    DecideLimit(
            LimitRequestRepository requests,
            ContractRepository contracts,
            ConsentRepository consents,
            Outbox outbox,
            BusinessClock clock,
            Trail trail) {
        this.requests = requests;
        this.contracts = contracts;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    LimitRequestView decide(UUID id, UUID partnerId, LimitDecision decision) {
        LimitRequest request = requests.lockOfPartner(id, partnerId)
                .orElseThrow(() -> Refused.unknown("limit-request-unknown", "there is no such limit request"));
        Contract contract = contracts.ofPartner(request.contractId(), partnerId);
        boolean named = consents.given(contract.quoteId());
        trail.before(LimitRequestView.of(request, named));
        switch (decision.decision()) {
            case GRANTED -> grant(request, contract, decision);
            case REFUSED -> refuse(request, contract, decision.reason());
        }
        return LimitRequestView.of(request, named);
    }

    private void grant(LimitRequest request, Contract contract, LimitDecision decision) {
        Money amount = decision.amount();
        LimitRules.wrongField(request.amount(), amount, decision.expiresOn(), clock.today())
                .ifPresent(field -> {
                    throw wrong(
                            field,
                            "a granted limit has an amount above zero in the currency that was asked for, "
                                    + "and ends, if at all, between today and ten years from now");
                });
        UUID limitId = request.grant(given(amount), decision.expiresOn(), clock.now());
        outbox.append(LimitEvents.granted(request, contract.clientId(), limitId, given(amount), decision.expiresOn()));
    }

    private void refuse(LimitRequest request, Contract contract, @Nullable LimitRefusalReason reason) {
        if (reason == null) {
            throw wrong("reason", "a refusal says why");
        }
        request.refuse(reason, clock.now());
        outbox.append(LimitEvents.refused(request, contract.clientId(), reason));
    }

    private static Money given(@Nullable Money amount) {
        if (amount == null) {
            throw wrong("amount", "a granted limit has an amount");
        }
        return amount;
    }

    private static Refused wrong(String field, String detail) {
        return Refused.invalid("decision-invalid", detail, new FieldProblem("/" + field, "invalid", detail));
    }
}
