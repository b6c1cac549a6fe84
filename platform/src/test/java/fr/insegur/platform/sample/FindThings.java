package fr.insegur.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A careless query: it asks for everybody's rows, so what it gets is what the database shows. */
@ApplicationScoped
public class FindThings {
    private final DataSource dataSource;

    FindThings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    public List<UUID> owners(UUID after, int limit) {
        return read("SELECT owner FROM thing WHERE id > ? ORDER BY id LIMIT ?", after, limit);
    }

    @Transactional
    public List<UUID> ids(UUID after, int limit) {
        return read("SELECT id FROM thing WHERE id > ? ORDER BY id LIMIT ?", after, limit);
    }

    /** @return how many rows took another amount */
    @Transactional
    public int devalue(UUID id) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("UPDATE thing SET amount = 0 WHERE id = ?")) {
            update.setObject(1, id);
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<UUID> read(String sql, UUID after, int limit) {
        List<UUID> found = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, after);
            query.setInt(2, limit);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }
}
