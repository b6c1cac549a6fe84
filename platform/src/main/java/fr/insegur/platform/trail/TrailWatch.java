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
        List<ChainState> news = known.isEmpty() ? List.of() : verifyTrail.since(known);
        List<ChainState> whole = verifyTrail.whole();
        LOG.infof(
                "heads of the audit trail: %s",
                whole.stream().map(TrailWatch::text).collect(Collectors.joining(" ")));
        take(news.isEmpty() ? whole : worse(news, whole));
    }

    /** All of it may be intact and yet not what was there yesterday; only the news tell that. */
    private static List<ChainState> worse(List<ChainState> news, List<ChainState> whole) {
        return IntStream.range(0, whole.size())
                .mapToObj(chain -> news.get(chain).isIntact() ? whole.get(chain) : news.get(chain))
                .toList();
    }

    /** A chain that is broken is looked at again from where it last stood, so that it stays broken. */
    private void take(List<ChainState> states) {
        brokenChains.set(states.stream().filter(chain -> !chain.isIntact()).count());
        states.stream().filter(chain -> !chain.isIntact()).forEach(TrailWatch::complain);
        List<ChainState> before = known;
        known = states.stream()
                .map(chain -> chain.isIntact() ? chain : stood(before, chain.chain()))
                .toList();
    }

    private static ChainState stood(List<ChainState> before, int chain) {
        return before.isEmpty() ? ChainState.start(chain) : before.get(chain);
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
