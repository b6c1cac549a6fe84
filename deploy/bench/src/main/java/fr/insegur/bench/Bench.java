package fr.insegur.bench;

import fr.insegur.bench.audit.AuditBenchmark;
import fr.insegur.bench.events.EventsBenchmark;
import fr.insegur.bench.ledger.LedgerBenchmark;
import fr.insegur.bench.security.SecurityBenchmark;
import fr.insegur.local.Checkout;
import fr.insegur.local.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@code ./dev bench [NAME] [--quick] [--large]} runs: the benchmark of that name, or all, one after the other. */
public final class Bench {
    private static final String QUICK = "--quick";
    private static final String LARGE = "--large";

    private final Console console;
    private final BenchSettings settings;

    private Bench(Console console, BenchSettings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Every benchmark there is. */
    static List<Benchmark> all() {
        return List.of(new EventsBenchmark(), new SecurityBenchmark(), new AuditBenchmark(), new LedgerBenchmark());
    }

    /**
     * Measures, shows and writes; status 2 when there is no such benchmark.
     *
     * @param args names of benchmarks, none for all; {@code --quick} for a short run, {@code --large} for the sizes that take long
     */
    public static void main(String[] args) {
        Console console = Console.standard();
        List<String> names = new ArrayList<>(List.of(args));
        boolean quick = names.remove(QUICK) || Boolean.getBoolean("insegur.bench.quick");
        boolean large = names.remove(LARGE);
        List<String> known = all().stream().map(Benchmark::name).toList();
        if (!known.containsAll(names) || quick && large) {
            console.say("usage: ./dev bench [NAME] [--quick | --large]; there is: " + String.join(", ", known));
            System.exit(2);
        }
        Path folder = Checkout.here().root().resolve(".local").resolve("bench");
        Bench bench = new Bench(console, new BenchSettings(folder, quick, large, line -> console.say("  " + line)));
        all().stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .forEach(bench::run);
        System.exit(0);
    }

    private void run(Benchmark benchmark) {
        long began = System.nanoTime();
        console.say("Benchmark " + benchmark.name());
        benchmark.description().lines().forEach(line -> console.say("  " + line));
        List<List<Figure>> runs = new ArrayList<>();
        try (Benchmark.Trial trial = benchmark.open(settings)) {
            for (int run = 1; run <= settings.runs(); run++) {
                console.say("  run " + run + " of " + settings.runs());
                runs.add(trial.measure());
            }
        }
        List<BenchRow> rows = BenchRow.fold(runs);
        // A quick run must not take the place of a real result.
        Path file = settings.folder().resolve(benchmark.name() + (settings.quick() ? ".quick.json" : ".json"));
        BenchJson.write(file, rows);
        console.say("");
        BenchTable.lines(rows).forEach(console::say);
        console.say("");
        console.say("  " + file + " after "
                + Console.seconds(Duration.ofNanos(System.nanoTime() - began)).strip()
                + (settings.quick() ? "; a quick run, so the figures mean nothing" : ""));
    }
}
