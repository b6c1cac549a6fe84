package fr.insegur.e2e.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the scripts of deploy/docker/postgres as psql does, as far as they need it: {@code \set}, {@code \getenv},
 * {@code \ir}, {@code \connect}, and variables as {@code :"name"} and {@code :'text'}. Anything else is an error.
 */
final class PsqlScript implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile(":([\"'])(\\w+)\\1");

    private final Map<String, String> environment;
    private final Connector connector;
    private final Map<String, String> variables = new TreeMap<>();
    private Connection connection;

    /** Opens a connection to a database as superuser. */
    interface Connector {
        Connection connect(String database) throws SQLException;
    }

    PsqlScript(Map<String, String> environment, Connector connector) throws SQLException {
        this.environment = environment;
        this.connector = connector;
        this.connection = connector.connect("postgres");
    }

    void run(Path script) throws IOException, SQLException {
        StringBuilder statement = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("\\")) {
                command(line.split("\\s+", -1), script);
            } else if (!line.isBlank() && !line.startsWith("--")) {
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    execute(filled(statement.toString()));
                    statement.setLength(0);
                }
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException(script + " ends in the middle of " + statement);
        }
    }

    private void command(String[] words, Path script) throws IOException, SQLException {
        switch (words[0]) {
            case "\\set" -> {
                StringBuilder value = new StringBuilder();
                for (int i = 2; i < words.length; i++) {
                    value.append(words[i].startsWith(":") ? value(words[i].substring(1)) : words[i]);
                }
                variables.put(words[1], value.toString());
            }
            case "\\getenv" -> {
                // psql leaves the variable as it was when the environment has none.
                if (environment.containsKey(words[2])) {
                    variables.put(words[1], environment.get(words[2]));
                }
            }
            case "\\ir" -> run(script.resolveSibling(words[1]));
            case "\\connect" -> {
                connection.close();
                connection = connector.connect(filled(words[1]).replace("\"", ""));
            }
            default -> throw new IllegalStateException("psql's " + words[0] + " is not known here");
        }
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String quote = match.group(1);
            return Matcher.quoteReplacement(quote + value(match.group(2)).replace(quote, quote + quote) + quote);
        });
    }

    private String value(String variable) {
        return Objects.requireNonNull(variables.get(variable), () -> "psql's variable " + variable + " was never set");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
