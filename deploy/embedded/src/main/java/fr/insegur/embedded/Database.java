package fr.insegur.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with its two roles: the owner migrates it, the application's role owns nothing. */
public record Database(
        String name, String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    /** A connection of the owner, with which tests look at, and prepare, what is stored. */
    public Connection asOwner() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        source.setUser(ownerUser);
        source.setPassword(ownerPassword);
        return source.getConnection();
    }

    /** Leaves the passwords out, because records end up in logs. */
    @Override
    public String toString() {
        return "Database[" + jdbcUrl + ", owner " + ownerUser + ", application " + appUser + "]";
    }
}
