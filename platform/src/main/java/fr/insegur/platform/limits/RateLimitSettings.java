package fr.insegur.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often somebody may call: so many times a second for as long as they like, and so many times at once after a rest. The
 * defaults leave people and back offices alone. They hold per instance of a service.
 */
@ConfigMapping(prefix = "insegur.rate-limits")
interface RateLimitSettings {
    /** Off for measurements and for tests that call as fast as they can. */
    @WithDefault("true")
    boolean enabled();

    /** Per caller, what only reads. */
    @WithDefault("100")
    int readsPerSecond();

    @WithDefault("400")
    int readsAtOnce();

    /** Per caller, everything that is not a read. */
    @WithDefault("50")
    int commandsPerSecond();

    @WithDefault("200")
    int commandsAtOnce();

    /** Per address, operations that need no token. */
    @WithDefault("5")
    int anonymousPerSecond();

    @WithDefault("20")
    int anonymousAtOnce();

    /** Per address, requests whose token is not believed or does not suffice. */
    @WithDefault("5")
    int rejectionsPerSecond();

    @WithDefault("20")
    int rejectionsAtOnce();

    /** How many budgets are remembered; the ones unused the longest are forgotten first, and begin anew. */
    @WithDefault("50000")
    int maxBudgets();
}
