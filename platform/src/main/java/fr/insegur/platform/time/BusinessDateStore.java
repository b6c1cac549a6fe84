package fr.insegur.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** The moved business date, one row at most. */
@ApplicationScoped
class BusinessDateStore {
    private final DataSource dataSource;

    BusinessDateStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<LocalDate> find() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT date FROM business_date");
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("the business date cannot be read", failure);
        }
    }

    @Transactional
    void save(LocalDate date) {
        String upsert =
                "INSERT INTO business_date (date) VALUES (?) ON CONFLICT (only_row) DO UPDATE SET date = excluded.date";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setObject(1, date);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the business date cannot be written", failure);
        }
    }
}
