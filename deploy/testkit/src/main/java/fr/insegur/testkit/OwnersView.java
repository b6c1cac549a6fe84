package fr.insegur.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the service under test as its owner sees it who asked to see every row: behind the service's back. */
public final class OwnersView {
    private static final String SEE_ALL = "SET insegur.sees = 'all'";

    private OwnersView() {}

    /** A connection of its own, to be closed. */
    public static Connection open() throws SQLException {
        return open(ConfigProvider.getConfig());
    }

    static Connection open(Config config) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        source.setUser(config.getValue("quarkus.flyway.username", String.class));
        source.setPassword(config.getValue("quarkus.flyway.password", String.class));
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SEE_ALL);
        }
        return connection;
    }
}
