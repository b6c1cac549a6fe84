package fr.insegur.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.platform.vault.SealedTable.LookUp;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = "platform", topics = "things.v1 platform.dead-letters")
class ResealRowsRepositoryTest {
    private static final String OLD = "2025:" + key(1);
    private static final String NEW = "2026b:" + key(2);
    private static final SealedTable TABLE = new SealedTable(
            "sealed_thing",
            "id::text",
            List.of("word", "more"),
            List.of(new LookUp("word_hash", "word", word -> word.toLowerCase(Locale.ROOT))));
    private final Vault old = new Vault(List.of(OLD));
    private final Vault rotated = new Vault(List.of(NEW, OLD));
    private final Vault onlyNew = new Vault(List.of(NEW));

    @Inject
    Scopes scopes;

    @Inject
    DataSource dataSource;

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("DELETE FROM sealed_thing");
    }

    @Test
    void everythingOpensUnderTheNewKeyAloneAfterARotation() throws SQLException {
        // More than a portion, so that the job has to come back for the rest.
        for (int index = 0; index < 450; index++) {
            insert(old, new UUID(7, index), "Word " + index, index % 2 == 0 ? "more " + index : null);
        }
        insert(rotated, new UUID(8, 0), "New", null);

        assertEquals(new ResealRows.Result(450, 0), reseal());

        for (int index = 0; index < 450; index++) {
            Row row = read(new UUID(7, index));
            assertEquals("Word " + index, onlyNew.open(place("word", new UUID(7, index)), row.word()));
            assertArrayEquals(onlyNew.hash("sealed_thing.word", "word " + index), row.wordHash());
            if (index % 2 == 0) {
                assertEquals("more " + index, onlyNew.open(place("more", new UUID(7, index)), row.more()));
            } else {
                assertNull(row.more());
            }
        }
        assertEquals(new ResealRows.Result(0, 0), reseal());
    }

    @Test
    void aRowThatDoesNotOpenStaysAsItIsAndIsCountedWhileTheOthersGoOn() throws SQLException {
        insert(old, new UUID(7, 1), "fine", null);
        insert(new Vault(List.of("lost:" + key(3))), new UUID(7, 2), "lost", null);
        byte[] before = read(new UUID(7, 2)).word();

        assertEquals(new ResealRows.Result(1, 1), reseal());

        assertArrayEquals(before, read(new UUID(7, 2)).word());
        assertEquals(
                "fine",
                onlyNew.open(place("word", new UUID(7, 1)), read(new UUID(7, 1)).word()));
    }

    @Test
    void aRowCopiedOverAnotherDoesNotBecomeReadableByBeingSealedAnew() throws SQLException {
        insert(old, new UUID(7, 1), "mine", null);
        insert(old, new UUID(7, 2), "yours", null);
        execute("UPDATE sealed_thing SET word = (SELECT word FROM sealed_thing WHERE id = '" + new UUID(7, 1)
                + "') WHERE id = '" + new UUID(7, 2) + "'");

        assertEquals(new ResealRows.Result(1, 1), reseal());

        assertThrows(
                CannotOpen.class,
                () -> rotated.open(
                        place("word", new UUID(7, 2)), read(new UUID(7, 2)).word()));
    }

    private ResealRows.Result reseal() {
        return new ResealRows(dataSource, List.of(TABLE), rotated, scopes).reseal(TABLE);
    }

    private static Place place(String column, UUID id) {
        return Place.of("sealed_thing", column, id);
    }

    private record Row(byte[] word, byte @Nullable [] more, byte[] wordHash) {}

    private Row read(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT word, more, word_hash FROM sealed_thing WHERE id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Row(row.getBytes(1), row.getBytes(2), row.getBytes(3));
            }
        }
    }

    private void insert(Vault vault, UUID id, String word, @Nullable String more) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO sealed_thing (id, word, more, word_hash) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, vault.seal(place("word", id), word));
            insert.setBytes(3, more == null ? null : vault.seal(place("more", id), more));
            insert.setBytes(4, vault.hash("sealed_thing.word", word.toLowerCase(Locale.ROOT)));
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
