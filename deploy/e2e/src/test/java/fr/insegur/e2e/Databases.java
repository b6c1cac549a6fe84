package fr.insegur.e2e;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** The four databases, looked at from outside as the role that owns the tables. */
final class Databases {
    private final int port;
    private final Properties secrets = new Properties();

    Databases(Platform platform) {
        port = platform.endpoints().port(Component.POSTGRES);
        try (Reader file = Files.newBufferedReader(platform.folder().root().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query, the columns of each joined by a blank. */
    List<String> rows(Component service, String query, Object... parameters) {
        try (Connection connection = connect(service);
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service.label() + ": " + query, e);
        }
    }

    /** The one number that a query gives. */
    long number(Component service, String query, Object... parameters) {
        return Long.parseLong(rows(service, query, parameters).getFirst());
    }

    int update(Component service, String statement, Object... parameters) {
        try (Connection connection = connect(service);
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(service.label() + ": " + statement, e);
        }
    }

    private Connection connect(Component service) throws SQLException {
        String name = service.database();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        source.setUser(name + "_owner");
        source.setPassword(secrets.getProperty(name + ".owner.password"));
        // Not even the owner is shown rows of companies unless it says that it wants to see everybody's.
        source.setOptions("-c insegur.sees=all");
        return source.getConnection();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
