package fr.insegur.testkit;

import fr.insegur.embedded.Scopes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with a service: a row per operation, a column per role. A text, because it is read and reviewed by people
 * more often than by the test.
 */
final class AccessTable {
    static final Path FILE = Path.of("src", "test", "resources", "security-matrix.txt");
    static final List<String> ROLES = List.of("client", "partner", "broker", "ops");
    private static final List<String> HEAD = List.of("method", "path", "client", "partner", "broker", "ops", "scope");
    private static final String NO_SCOPE = "-";

    /** What a role may do. */
    enum Cell {
        /** The role may not. */
        FORBIDDEN("403"),
        /** The role may, whosever it is. */
        ALLOWED("allowed"),
        /** The role may where it is its own; what belongs to another is not found, nor listed. */
        OWN("own"),
        /** No account is needed. */
        PUBLIC("public");

        private final String word;

        Cell(String word) {
            this.word = word;
        }

        static Cell of(String word, int line) {
            return Arrays.stream(values())
                    .filter(cell -> cell.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> wrong(line, "'" + word + "' is none of " + words()));
        }

        static String words() {
            return Arrays.stream(values()).map(cell -> cell.word).collect(Collectors.joining(", "));
        }
    }

    /**
     * @param operation method and path
     * @param scope that a token has to carry, {@code -} for what is public
     */
    record Row(String operation, Map<String, Cell> cells, String scope) {
        Cell of(String role) {
            return cells.getOrDefault(role, Cell.FORBIDDEN);
        }

        boolean isPublic() {
            return cells.containsValue(Cell.PUBLIC);
        }

        /** A role that may: whoever is refused in its name is refused for another reason than the role. */
        String aRoleThatMay() {
            return ROLES.stream()
                    .filter(role -> of(role) != Cell.FORBIDDEN)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Map<String, Row> rows;

    private AccessTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    /** The table of the module that is being tested, which is the working directory of its tests. */
    static AccessTable ofModule() {
        if (!Files.exists(FILE)) {
            throw new AssertionError("there is no " + FILE + "; it begins with: " + String.join(" ", HEAD));
        }
        return parse(Checkout.text(FILE));
    }

    static AccessTable parse(String text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        boolean headed = false;
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            int line = index + 1;
            String content = lines.get(index).strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(content.split("\\s+"));
            demand(words.size() == HEAD.size(), line, "a line has " + String.join(", ", HEAD));
            if (headed) {
                Row row = row(words, line);
                demand(rows.put(row.operation(), row) == null, line, row.operation() + " has a row already");
            } else {
                demand(words.equals(HEAD), line, "the first line is: " + String.join(" ", HEAD));
                headed = true;
            }
        }
        return new AccessTable(rows);
    }

    private static Row row(List<String> words, int line) {
        String operation = words.get(0) + " " + words.get(1);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int index = 0; index < ROLES.size(); index++) {
            cells.put(ROLES.get(index), Cell.of(words.get(index + 2), line));
        }
        String scope = words.getLast();
        Set<Cell> different = new HashSet<>(cells.values());
        demand(
                different.contains(Cell.PUBLIC)
                        ? scope.equals(NO_SCOPE)
                        : Scopes.all().contains(scope),
                line,
                "'" + scope + "' is no scope: it is one of " + String.join(", ", Scopes.all()) + ", or " + NO_SCOPE
                        + " for what is public");
        demand(
                !different.contains(Cell.PUBLIC) || different.size() == 1,
                line,
                "what is public is public for all roles");
        demand(!different.equals(Set.of(Cell.FORBIDDEN)), line, "an operation that no role may use is to be taken out");
        demand(
                !different.contains(Cell.OWN)
                        || words.get(1).contains("{")
                        || words.get(0).equals("GET"),
                line,
                "own needs an id in the path or a list");
        return new Row(operation, cells, scope);
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** What keeps the rows and the operations from being pairs, each with what to do about it. */
    List<String> unmatched(List<AccessOperation> operations) {
        List<String> unmatched = new ArrayList<>();
        Set<String> served = operations.stream().map(AccessOperation::name).collect(Collectors.toSet());
        operations.stream()
                .map(AccessOperation::name)
                .filter(name -> !rows.containsKey(name))
                .forEach(name -> unmatched.add(name + " has no row; add to " + FILE + ": " + name
                        + " <client> <partner> <broker> <ops> <scope>, the roles each one of " + Cell.words()));
        rows.keySet().stream()
                .filter(name -> !served.contains(name))
                .forEach(name -> unmatched.add("the row " + name + " in " + FILE
                        + " is of no operation that is served; take it out or mend its path"));
        return unmatched;
    }

    private static void demand(boolean met, int line, String otherwise) {
        if (!met) {
            throw wrong(line, otherwise);
        }
    }

    private static AssertionError wrong(int line, String why) {
        return new AssertionError(FILE + ", line " + line + ": " + why);
    }
}
