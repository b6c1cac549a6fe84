package fr.insegur.bench.events;

import fr.insegur.bench.BenchFolder;
import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;
import fr.insegur.bench.Figure;
import fr.insegur.bench.Goal;
import fr.insegur.bench.Percentiles;
import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The benchmark on a platform of its own, with the two services concerned. */
final class EventsTrial implements Benchmark.Trial {
    private static final Goal GOAL = Goal.ratioAtMost(5);
    private static final String BARE_TOPIC = "bench-bare.v1";
    private static final int PARTITIONS = 3;
    /** The launcher gives up speed for a quick start; what is measured here runs as it does in production. */
    static final String FULLY_COMPILED = "-XX:TieredStopAtLevel=4";

    private static final Duration ARRIVAL = Duration.ofSeconds(180);
    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();
    private static final double MILLI = 1000.0;

    private final BenchSettings settings;
    private final Path folder;
    private final Platform platform;
    private final Pace pace;
    private final Consents consents;
    private final CommitTimes times;

    private EventsTrial(BenchSettings settings, Path folder, Platform platform) {
        this.settings = settings;
        this.folder = folder;
        this.platform = platform;
        this.pace = settings.quick() ? Pace.QUICK : Pace.FULL;
        this.consents = new Consents(platform);
        this.times = new CommitTimes(platform);
    }

    static EventsTrial open(BenchSettings settings) {
        Path folder = settings.folder().resolve("events");
        BenchFolder.delete(folder);
        Path data = folder.resolve("platform");
        CommitTimes.keepOn(data);
        settings.tell().accept("starting the two services and what they need");
        Platform platform = Platform.in(data)
                .without(Component.RECEIVABLES, Component.NOTIFICATION, Component.SIMULATOR)
                .flag(Component.QUOTE, FULLY_COMPILED)
                .flag(Component.PARTNER, FULLY_COMPILED)
                // One client sends everything, as fast as the pace asks and whether or not it is answered.
                .variable(Component.QUOTE, "INSEGUR_RATE_LIMITS_ENABLED", "false")
                .variable(Component.QUOTE, "INSEGUR_OVERLOAD_MAX_REQUESTS", "1000")
                .start();
        try {
            EventsTrial trial = new EventsTrial(settings, folder, platform);
            trial.createBareTopic();
            return trial;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    @Override
    public List<Figure> measure() {
        settings.tell().accept("asking for " + pace.count() + " quotes, which are then consented to");
        consents.give(consents.prepareQuotes(1), pace);
        List<UUID> quotes = consents.prepareQuotes(pace.count());
        awaitArrival();
        long before = times.position();
        Percentiles beside;
        settings.tell().accept("consenting at " + pace.perSecond() + "/s, with a bare exchange beside it");
        try (BareProcess bare = BareProcess.start(bare("beside"))) {
            consents.give(quotes, pace);
            beside = bare.latencies();
        }
        awaitArrival();
        Map<UUID, CommitTimes.Times> all = times.since(before);
        List<CommitTimes.Times> measured = quotes.subList(pace.warmUp(), pace.count()).stream()
                .map(quote -> found(all, quote))
                .toList();
        settings.tell().accept("a bare exchange at the same rate, alone");
        Percentiles alone;
        try (BareProcess bare = BareProcess.start(bare("alone"))) {
            alone = bare.latencies();
        }
        return figures(measured, beside, alone);
    }

    private static List<Figure> figures(List<CommitTimes.Times> measured, Percentiles beside, Percentiles alone) {
        Percentiles applied = of(measured, event -> event.applied() - event.committed());
        Percentiles acknowledged = of(measured, event -> event.acknowledged() - event.committed());
        Percentiles received = of(measured, event -> event.received() - event.committed());
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("p50", millis(applied, 50), "ms", millis(beside, 50), null));
        figures.add(new Figure("p99", millis(applied, 99), "ms", millis(beside, 99), GOAL));
        figures.add(new Figure("p50 against alone", millis(applied, 50), "ms", millis(alone, 50), null));
        figures.add(new Figure("p99 against alone", millis(applied, 99), "ms", millis(alone, 99), null));
        figures.add(Figure.shown("commit to acknowledged, p50", millis(acknowledged, 50), "ms"));
        figures.add(Figure.shown("commit to acknowledged, p99", millis(acknowledged, 99), "ms"));
        figures.add(Figure.shown("commit to received, p50", millis(received, 50), "ms"));
        figures.add(Figure.shown("commit to received, p99", millis(received, 99), "ms"));
        figures.add(Figure.shown("largest", millis(applied, 100), "ms"));
        figures.add(Figure.shown("rate", rate(measured), "events/s"));
        return figures;
    }

    private static Percentiles of(List<CommitTimes.Times> measured, ToLongFunction<CommitTimes.Times> micros) {
        return Percentiles.of(measured.stream().mapToLong(micros).toArray());
    }

    private static double millis(Percentiles micros, double percent) {
        return micros.at(percent) / MILLI;
    }

    /** Commits a second, from the first to the last. */
    private static double rate(List<CommitTimes.Times> measured) {
        long first =
                measured.stream().mapToLong(CommitTimes.Times::committed).min().orElseThrow();
        long last =
                measured.stream().mapToLong(CommitTimes.Times::committed).max().orElseThrow();
        return (measured.size() - 1) * 1_000_000.0 / (last - first);
    }

    private static CommitTimes.Times found(Map<UUID, CommitTimes.Times> times, UUID quote) {
        CommitTimes.Times found = times.get(quote);
        if (found == null) {
            throw new IllegalStateException("the consent to quote " + quote + " was never applied");
        }
        return found;
    }

    private void awaitArrival() {
        long deadline = System.nanoTime() + ARRIVAL.toNanos();
        while (times.underWay() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(times.underWay() + " events did not arrive within " + ARRIVAL);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private Bare bare(String name) {
        Map.Entry<String, Map<String, String>> sample = times.sample();
        return new Bare(
                brokers(), BARE_TOPIC, pace, sample.getKey(), sample.getValue(), folder.resolve(name + ".micros"));
    }

    private String brokers() {
        return "127.0.0.1:" + platform.endpoints().port(Component.KAFKA);
    }

    private void createBareTopic() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()))) {
            admin.createTopics(List.of(new NewTopic(BARE_TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the topic of the bare exchange cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The data is large and only this run needs it; the logs of a run that fails stay until the next one. */
    @Override
    public void close() {
        platform.close();
        BenchFolder.delete(folder.resolve("platform"));
    }
}
