package fr.insegur.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the fuzzer counts: requests, statuses per group of operations, how many got past syntax, and the faults. */
final class FuzzReport {
    private static final int SHOWN = 25;

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final long seed;
    private int requests;
    private int pastSyntax;
    private int codes;

    FuzzReport(long seed) {
        this.seed = seed;
    }

    void count(FuzzCall call, FuzzAnswer answer) {
        requests++;
        if (answer.isPastSyntax()) {
            pastSyntax++;
        }
        if (answer.status() >= 400) {
            codes++;
        }
        statuses.computeIfAbsent(call.operation().group(), group -> new TreeMap<>())
                .merge(answer.status(), 1, Integer::sum);
    }

    /** The first request that shows a fault of an operation stands for all that do. */
    void fault(FuzzCall call, String answer, String fault) {
        faults.putIfAbsent(
                call.operation().name() + " " + fault + " " + answer.replaceFirst(" .*", ""),
                fault + ": " + call.operation().name() + ", request " + call.index() + " of seed " + seed + ", "
                        + call.mutation() + "\n      " + call.line() + "\n      answer: " + answer);
    }

    List<String> faults() {
        List<String> all = new ArrayList<>(faults.values());
        int more = all.size() - SHOWN;
        if (more > 0) {
            all = new ArrayList<>(all.subList(0, SHOWN));
            all.add("and " + more + " more");
        }
        return all;
    }

    int requests() {
        return requests;
    }

    double shareOfPastSyntax() {
        return requests == 0 ? 0 : (double) pastSyntax / requests;
    }

    /** A row per group of operations, a column per status. */
    String table() {
        TreeSet<Integer> columns = new TreeSet<>();
        statuses.values().forEach(counts -> columns.addAll(counts.keySet()));
        StringBuilder table = new StringBuilder(String.format("  %-32s", "requests"));
        columns.forEach(status -> table.append(String.format("%6d", status)));
        statuses.forEach((group, counts) -> {
            table.append(String.format("%n  %-32s", group));
            columns.forEach(
                    status -> table.append(String.format("%6s", counts.containsKey(status) ? counts.get(status) : "")));
        });
        table.append(String.format("%n  %-32s", "all " + requests));
        columns.forEach(status -> table.append(String.format(
                "%6d",
                statuses.values().stream()
                        .mapToInt(counts -> counts.getOrDefault(status, 0))
                        .sum())));
        return table
                + String.format(
                        "%n  past syntax: %d of %d (%.1f %%), refused: %d, kinds of fault: %d",
                        pastSyntax, requests, 100 * shareOfPastSyntax(), codes, faults.size());
    }
}
