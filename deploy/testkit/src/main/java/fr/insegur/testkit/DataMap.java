package fr.insegur.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every column of a database holds, how it is protected and how long it is kept: a line per column, because it is
 * read by people who answer for the data more often than by the test.
 */
final class DataMap {
    private static final Set<String> CLASSES =
            Set.of("technical", "figures", "company", "personal", "contact", "secret", "bank");
    private static final Set<String> PROTECTED_CLASSES = Set.of("contact", "secret", "bank");
    private static final Set<String> PROTECTIONS = Set.of("clear", "sealed", "hashed", "hash");
    private static final Set<String> UNDER_A_KEY = Set.of("sealed", "hashed");
    private static final Pattern KEEP = Pattern.compile("\\d+[dy]|stays|replaced|erased");
    private static final Pattern BY_JOB = Pattern.compile("\\d+d");
    private static final int WORDS = 5;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> malformed = new ArrayList<>();

    /** What one line says of its column; {@code why} is what deletes it, or why it stays. */
    record Row(String column, String kind, String protection, String keep, String why) {}

    /**
     * A rule of the retention job.
     *
     * @param empties the one column that is emptied; without it the whole row goes
     */
    record Rule(Duration keep, @Nullable String empties) {
        boolean takes(String column) {
            return empties == null || empties.equals(column);
        }
    }

    static DataMap of(String... texts) {
        DataMap map = new DataMap();
        for (String text : texts) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(map::add);
        }
        return map;
    }

    private void add(String line) {
        String[] words = line.split("\\s+", WORDS);
        if (words.length < WORDS) {
            malformed.add("not column, class, protection, keep and why: " + line);
            return;
        }
        Row row = new Row(words[0], words[1], words[2], words[3], words[4]);
        if (rows.putIfAbsent(row.column(), row) != null) {
            malformed.add("said twice: " + row.column());
        }
    }

    /**
     * @param columns {@code table.column} to its type
     * @param rules the retention job's, by table
     */
    List<String> complaints(Map<String, String> columns, Map<String, Rule> rules) {
        List<String> complaints = new ArrayList<>(malformed);
        TreeSet<String> missing = new TreeSet<>(columns.keySet());
        missing.removeAll(rows.keySet());
        if (!missing.isEmpty()) {
            complaints.add("these lines are missing from the data map, with ? filled in:\n\n"
                    + String.join(
                            "\n",
                            missing.stream()
                                    .map(column -> column + "  ?  ?  ?  ?")
                                    .toList()) + "\n");
        }
        for (Row row : rows.values()) {
            String type = columns.get(row.column());
            if (type == null) {
                complaints.add("there is no such column: " + row.column());
            } else {
                words(row).ifPresent(complaints::add);
                protection(row, type).ifPresent(complaints::add);
                retention(row, rules).ifPresent(complaints::add);
            }
        }
        for (String table : rules.keySet()) {
            if (columns.keySet().stream().noneMatch(column -> column.startsWith(table + "."))) {
                complaints.add("the retention job knows a table that is not there: " + table);
            }
        }
        return complaints;
    }

    private static Optional<String> words(Row row) {
        if (!CLASSES.contains(row.kind())) {
            return Optional.of(row.column() + ": the class '" + row.kind() + "' is none of " + new TreeSet<>(CLASSES));
        }
        if (!PROTECTIONS.contains(row.protection())) {
            return Optional.of(row.column() + ": the protection '" + row.protection() + "' is none of "
                    + new TreeSet<>(PROTECTIONS));
        }
        return KEEP.matcher(row.keep()).matches()
                ? Optional.empty()
                : Optional.of(row.column() + ": '" + row.keep() + "' is not how long something is kept");
    }

    private static Optional<String> protection(Row row, String type) {
        boolean underAKey = UNDER_A_KEY.contains(row.protection());
        if (PROTECTED_CLASSES.contains(row.kind()) && !underAKey) {
            return Optional.of(row.column() + " is " + row.kind() + " and neither sealed nor hashed");
        }
        return underAKey && !type.equals("bytea")
                ? Optional.of(row.column() + " is said to be " + row.protection() + " and is of type " + type)
                : Optional.empty();
    }

    /** What is said to go goes by the job, at that time, and what the job takes is said to go. */
    private static Optional<String> retention(Row row, Map<String, Rule> rules) {
        int dot = row.column().indexOf('.');
        Rule rule = rules.get(row.column().substring(0, dot));
        if (rule != null && rule.takes(row.column().substring(dot + 1))) {
            String byJob = rule.keep().toDays() + "d";
            return row.keep().equals(byJob)
                    ? Optional.empty()
                    : Optional.of(row.column() + " goes after " + byJob + " by insegur.retention, not " + row.keep());
        }
        return BY_JOB.matcher(row.keep()).matches()
                ? Optional.of(
                        row.column() + " is said to go after " + row.keep() + ", and no insegur.retention does it")
                : Optional.empty();
    }
}
