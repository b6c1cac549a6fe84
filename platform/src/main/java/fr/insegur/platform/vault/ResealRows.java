package fr.insegur.platform.vault;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals rows under the newest key that an earlier one sealed, in small portions, while the service works. When it says that
 * no row is left, the earlier keys can be taken out of the configuration.
 */
@ApplicationScoped
public class ResealRows {
    private static final Logger LOG = Logger.getLogger(ResealRows.class);
    private static final int PORTION = 200;

    private final DataSource dataSource;
    private final List<SealedTable> tables;
    private final Vault vault;
    private final Scopes scopes;

    @Inject
    public ResealRows(DataSource dataSource, @All List<SealedTable> tables, Vault vault, Scopes scopes) {
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.tables = tables;
        this.vault = vault;
    }

    /** What became of the rows that an earlier key had sealed. */
    record Result(int resealed, int unreadable) {
        Result and(Result other) {
            return new Result(resealed + other.resealed, unreadable + other.unreadable);
        }
    }

    /** With one key there is nothing to do, and nothing is read. */
    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        if (!vault.hasEarlierKeys()) {
            return;
        }
        for (SealedTable table : tables) {
            Result result = reseal(table);
            if (result.unreadable() > 0) {
                LOG.errorf(
                        "%s: %d rows open with no configured key; keep every earlier key",
                        table.table(), result.unreadable());
            } else {
                LOG.infof(
                        "%s: %d rows sealed anew, none is left under a key before '%s'",
                        table.table(), result.resealed(), vault.newestKey());
            }
        }
    }

    /** Ends early when a whole portion cannot be opened: then something is wrong that time does not mend. */
    Result reseal(SealedTable table) {
        Result all = new Result(0, 0);
        Result last;
        do {
            last = scopes.call(
                    Scope.everybody(), () -> QuarkusTransaction.requiringNew().call(() -> portion(table)));
            all = new Result(all.resealed() + last.resealed(), last.unreadable());
        } while (last.resealed() > 0);
        return all;
    }

    private Result portion(SealedTable table) throws SQLException {
        byte[] header = vault.newestHeader();
        String older = table.sealed().stream()
                .map(column -> "substring(" + column + " FROM 1 FOR " + header.length + ") <> ?")
                .collect(Collectors.joining(" OR "));
        String select = "SELECT ctid::text, " + table.row() + ", " + String.join(", ", table.sealed()) + " FROM "
                + table.table() + " WHERE " + older + " LIMIT " + PORTION + " FOR UPDATE SKIP LOCKED";
        Result result = new Result(0, 0);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            for (int index = 1; index <= table.sealed().size(); index++) {
                query.setBytes(index, header);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    result = result.and(reseal(connection, table, row));
                }
            }
        }
        return result;
    }

    private Result reseal(Connection connection, SealedTable table, ResultSet row) throws SQLException {
        List<byte @Nullable []> values = new ArrayList<>();
        try {
            for (String column : table.sealed()) {
                byte[] sealed = row.getBytes(column);
                Place place = new Place(table.table(), column, row.getString(2));
                values.add(sealed == null ? null : vault.sealBytes(place, vault.openBytes(place, sealed)));
            }
            for (SealedTable.LookUp lookUp : table.lookUps()) {
                String text =
                        vault.open(new Place(table.table(), lookUp.of(), row.getString(2)), row.getBytes(lookUp.of()));
                values.add(vault.hash(table.purpose(lookUp), lookUp.normalise().apply(text)));
            }
        } catch (CannotOpen unreadable) {
            return new Result(0, 1);
        }
        String sets = Stream.concat(
                        table.sealed().stream(), table.lookUps().stream().map(SealedTable.LookUp::column))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + table.table() + " SET " + sets + " WHERE ctid = ?::tid")) {
            for (int index = 0; index < values.size(); index++) {
                update.setBytes(index + 1, values.get(index));
            }
            update.setString(values.size() + 1, row.getString(1));
            update.executeUpdate();
        }
        return new Result(1, 0);
    }
}
