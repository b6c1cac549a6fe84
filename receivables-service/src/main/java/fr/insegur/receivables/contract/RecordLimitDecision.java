package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes down what the factor decided; it counts for the invoices that are assigned from then on. */
@ApplicationScoped
class RecordLimitDecision {
    private final DebtorLimitRepository limits;
    private final BusinessClock clock;

    RecordLimitDecision(DebtorLimitRepository limits, BusinessClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    void record(LimitDecided decision) {
        switch (decision) {
            case LimitDecided.Granted granted ->
                decide(
                        granted.limitRequestId(),
                        granted.contractId(),
                        limit -> limit.grant(granted.limitId(), granted.amount(), granted.expiresOn(), clock.now()));
            case LimitDecided.Declined declined ->
                decide(
                        declined.limitRequestId(),
                        declined.contractId(),
                        limit -> limit.refuse(declined.reason(), clock.now()));
        }
    }

    private void decide(UUID requestId, UUID contractId, Consumer<DebtorLimit> decision) {
        DebtorLimit limit = limits.findByIdOptional(requestId)
                .filter(found -> found.contractId().equals(contractId))
                .orElseThrow(() -> Refused.unknown("limit-request-unknown", "nobody asked for this limit"));
        decision.accept(limit);
    }
}
