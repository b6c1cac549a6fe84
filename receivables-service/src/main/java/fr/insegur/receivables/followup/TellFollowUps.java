package fr.insegur.receivables.followup;

import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.followup.FollowUpEvents.FollowUp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** Looks for causes every ten minutes and tells each once; a ceiling that stays nearly used is told once a month. */
@ApplicationScoped
class TellFollowUps {
    /** Within which the factor pays an advance (domain.md, the mission). */
    private static final Duration FUNDING = Duration.ofHours(72);

    private static final int NEARLY_PERCENT = 85;

    private final FollowUpRepository followUps;
    private final Outbox outbox;
    private final Scopes scopes;
    private final BusinessClock clock;

    TellFollowUps(FollowUpRepository followUps, Outbox outbox, Scopes scopes, BusinessClock clock) {
        this.followUps = followUps;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            every = "${insegur.follow-ups.interval:10m}",
            delayed = "${insegur.follow-ups.delay:2m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        String month = YearMonth.from(clock.today()).toString();
        scopes.run(
                Scope.everybody(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    tell(
                            "funding-late",
                            followUps.fundingLate(clock.now().minus(FUNDING)),
                            late -> late.invoiceId().toString());
                    tell("ceiling-nearly-used", followUps.ceilingNearlyUsed(NEARLY_PERCENT, month), full -> month);
                    tell(
                            "limit-missing",
                            followUps.limitMissing(clock.today()),
                            unlimited -> unlimited.debtorId().toString());
                }));
    }

    private <T extends FollowUp> void tell(String kind, List<T> found, Function<T, String> cause) {
        Instant now = clock.now();
        outbox.append(found.stream()
                .filter(fact -> followUps.note(fact.contractId(), kind, cause.apply(fact), now))
                .map(fact -> FollowUpEvents.event(kind, fact))
                .toList());
    }
}
