package fr.insegur.platform.trail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Verifies the audit trail: what is new every few minutes, all of it once a day. The heads are logged each time that all
 * was verified, so that a log kept elsewhere proves a tail that was cut off later, even by somebody with the key. A
 * broken chain is an error and a gauge, and stops nothing else.
 */
@ApplicationScoped
class TrailWatch {
    private static final Logger LOG = Logger.getLogger(TrailWatch.class);

    private final VerifyTrail verifyTrail;
    private final AtomicLong brokenChains = new AtomicLong();
    private List<ChainState> known = List.of();

    TrailWatch(VerifyTrail verifyTrail, MeterRegistry registry) {
        this.verifyTrail = verifyTrail;
        registry.gauge("insegur.trail.broken.chains", brokenChains);
    }

    @Scheduled(
            every = "${insegur.trail.verify-every:10m}",
            delayed = "${insegur.trail.verify-after-start:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void verifyNews() {
        if (known.isEmpty()) {
            verifyAll();
        } else {
            take(verifyTrail.since(known));
        }
    }

    @Scheduled(cron = "${insegur.trail.verify-all-at:0 15 3 * * ?}")
    synchronized void verifyAll() {
        List<ChainState> whole = verifyTrail.whole();
        take(whole);
        LOG.infof(
                "heads of the audit trail: %s",
                whole.stream().map(TrailWatch::text).collect(Collectors.joining(" ")));
    }

    /** What was verified once must stay, so a chain that is broken is looked at again from where it stood. */
    private void take(List<ChainState> states) {
        List<ChainState> before = known;
        known = IntStream.range(0, states.size())
                .mapToObj(chain -> stands(states.get(chain), before, chain))
                .toList();
        brokenChains.set(known.stream().filter(chain -> !chain.isIntact()).count());
        known.stream().filter(chain -> !chain.isIntact()).forEach(TrailWatch::complain);
        known = known.stream()
                .map(chain -> new ChainState(chain.chain(), chain.position(), chain.mac(), null, null))
                .toList();
    }

    private static ChainState stands(ChainState now, List<ChainState> before, int chain) {
        if (before.isEmpty() || before.get(chain).position() <= now.position()) {
            return now;
        }
        return before.get(chain).broken(TrailFault.REWOUND, now.position());
    }

    private static void complain(ChainState chain) {
        LOG.errorf(
                "chain %d of the audit trail is broken at position %d: %s",
                chain.chain(), chain.faultAt(), chain.fault());
    }

    private static String text(ChainState chain) {
        return chain.chain() + ":" + chain.position() + ":" + chain.mac();
    }
}
