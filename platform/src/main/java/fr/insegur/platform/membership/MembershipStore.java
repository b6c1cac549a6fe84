package fr.insegur.platform.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** Memberships as rows. */
@ApplicationScoped
class MembershipStore {
    private static final String SELECT =
            "SELECT kind, tenant_id, part, scopes FROM membership WHERE subject = ? ORDER BY kind, tenant_id";
    private static final String UPSERT = "INSERT INTO membership (subject, kind, tenant_id, part, scopes)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (subject, kind, tenant_id)"
            + " DO UPDATE SET part = excluded.part, scopes = excluded.scopes";
    private static final String DELETE = "DELETE FROM membership WHERE subject = ? AND kind = ? AND tenant_id = ?";

    private final DataSource dataSource;

    MembershipStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Membership> of(String subject) throws SQLException {
        List<Membership> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Membership(
                            subject,
                            Membership.Kind.valueOf(row.getString(1)),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            Set.of((String[]) row.getArray(4).getArray())));
                }
            }
        }
        return found;
    }

    void put(Membership membership) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Array scopes = connection.createArrayOf("text", new TreeSet<>(membership.scopes()).toArray());
            upsert.setString(1, membership.subject());
            upsert.setString(2, membership.kind().name());
            upsert.setObject(3, membership.tenantId());
            upsert.setString(4, membership.part());
            upsert.setArray(5, scopes);
            upsert.executeUpdate();
        }
    }

    void delete(String subject, Membership.Kind kind, UUID tenantId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, subject);
            delete.setString(2, kind.name());
            delete.setObject(3, tenantId);
            delete.executeUpdate();
        }
    }
}
