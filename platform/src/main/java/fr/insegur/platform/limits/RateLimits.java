package fr.insegur.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.insegur.platform.problem.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Budgets of requests, each its owner's own: what one caller or address spends, no other lacks. */
@ApplicationScoped
public class RateLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final boolean enabled;
    private final Map<Kind, Budget> budgets = new EnumMap<>(Kind.class);
    private final Cache<Owner, Bucket> buckets;
    private final MeterRegistry meters;

    RateLimits(RateLimitSettings settings, MeterRegistry meters) {
        this.enabled = settings.enabled();
        this.meters = meters;
        budgets.put(Kind.READ, new Budget(settings.readsPerSecond(), settings.readsAtOnce()));
        budgets.put(Kind.COMMAND, new Budget(settings.commandsPerSecond(), settings.commandsAtOnce()));
        budgets.put(Kind.ANONYMOUS, new Budget(settings.anonymousPerSecond(), settings.anonymousAtOnce()));
        budgets.put(Kind.REJECTION, new Budget(settings.rejectionsPerSecond(), settings.rejectionsAtOnce()));
        // A budget that was not touched for as long as it takes to fill is full, as is a new one.
        Duration full = budgets.values().stream()
                .map(Budget::timeToFill)
                .max(Comparator.naturalOrder())
                .orElse(SECOND);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.maxBudgets())
                .expireAfterAccess(full)
                .build();
    }

    /** What is counted apart. */
    enum Kind {
        READ,
        COMMAND,
        ANONYMOUS,
        REJECTION
    }

    private record Budget(int perSecond, int atOnce) {
        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, SECOND))
                    .build();
        }

        Duration timeToFill() {
            return SECOND.multipliedBy(atOnce / perSecond + 1);
        }
    }

    private record Owner(Kind kind, String name) {}

    /** @throws Refused when the budget is spent, with the time until it allows the next request */
    void spend(Kind kind, String owner) {
        Budget budget = budgets.get(kind);
        if (!enabled || budget == null) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(new Owner(kind, owner), absent -> budget.bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            RefusedRequests.count(meters, "rate-" + kind.name().toLowerCase(Locale.ROOT));
            throw Refused.tooMany(
                    "rate-limited",
                    "more requests than may be sent; go on after the time in Retry-After",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Counts a request whose token was not believed, or does not suffice, against its address. Good tokens from the same address
     * are not held back by it.
     *
     * @throws Refused when there were too many of them
     */
    public void spendRejection(RoutingContext call) {
        spend(Kind.REJECTION, CallerAddress.of(call));
    }
}
