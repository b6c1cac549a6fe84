package fr.insegur.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.SealedTable;
import fr.insegur.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * First answers by caller and key, in the transaction of the command. Their bodies are sealed: an answer may hold whatever a
 * command answers, names and addresses among it.
 */
@ApplicationScoped
class AnswerStore {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String TABLE = "idempotent_answer";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Vault vault;

    AnswerStore(DataSource dataSource, ObjectMapper json, Vault vault) {
        this.dataSource = dataSource;
        this.json = json;
        this.vault = vault;
    }

    @Produces
    @Singleton
    static SealedTable sealed() {
        return new SealedTable(TABLE, "caller || chr(10) || key", List.of("body"), List.of());
    }

    private static Place body(String caller, String key) {
        return new Place(TABLE, "body", caller + '\n' + key);
    }

    /** Held until the transaction ends; an insert alone would wait for the first request instead of saying that it runs. */
    boolean tryLock(String caller, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 42))")) {
            lock.setString(1, caller + '\n' + key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<StoredAnswer> find(String caller, String key) throws SQLException, JsonProcessingException {
        String select =
                "SELECT request_hash, status, headers, body FROM idempotent_answer WHERE caller = ? AND key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, caller);
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new StoredAnswer(
                        row.getBytes(1),
                        row.getInt(2),
                        json.readValue(row.getString(3), HEADERS),
                        vault.openBytes(body(caller, key), row.getBytes(4))));
            }
        }
    }

    void save(String caller, String key, StoredAnswer answer, Instant at) throws SQLException, JsonProcessingException {
        String insert = "INSERT INTO idempotent_answer (caller, key, request_hash, status, headers, body, answered_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, caller);
            statement.setString(2, key);
            statement.setBytes(3, answer.requestHash());
            statement.setInt(4, answer.status());
            statement.setString(5, json.writeValueAsString(answer.headers()));
            statement.setBytes(6, vault.sealBytes(body(caller, key), answer.body()));
            statement.setObject(7, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
