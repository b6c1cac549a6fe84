package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.FileRefused;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read while it arrives. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class EarlyReadingsTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final UploadWish WISH = new UploadWish(null, "FEC.txt", false);

    private final UUID place = Ids.next();

    @Inject
    UploadFolder uploads;

    @Inject
    EarlyReadings earlyReadings;

    @Test
    void aFileIsReadToItsEndAlthoughItComesInPieces() throws IOException {
        String name = store(new Pieces(SentFiles.sample(), Integer.MAX_VALUE));
        try (EarlyReading reading = earlyReadings.take(name).orElseThrow()) {
            CustomerLedger ledger = reading.ledger().orElseThrow();
            assertEquals(LocalDate.of(2025, 12, 31), ledger.asOf());
            assertTrue(reading.format().isPresent());
        }
        assertTrue(earlyReadings.take(name).isEmpty());
        assertNothingIsLeft();
        uploads.delete(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLeftOfOneThatIsCutAndTheNextOneIsReadEarly(boolean refusedBefore) {
        byte[] cut = refusedBefore ? "no ledger".repeat(10_000).getBytes(StandardCharsets.UTF_8) : SentFiles.sample();
        assertThrows(UncheckedIOException.class, () -> store(new Pieces(cut, 5)));
        assertNothingIsLeft();
        String next = store(new ByteArrayInputStream(SentFiles.sample()));
        try (EarlyReading reading = earlyReadings.take(next).orElseThrow()) {
            assertTrue(reading.ledger().isPresent());
        }
        uploads.delete(next);
    }

    @Test
    void aSecondOneWaitsForItsTurn() {
        String first = store(new ByteArrayInputStream(SentFiles.sample()));
        String second = store(new ByteArrayInputStream(SentFiles.sample()));
        assertTrue(earlyReadings.take(second).isEmpty());
        assertTrue(earlyReadings.received().isEmpty());
        earlyReadings.received(second);
        assertTrue(earlyReadings.received().isEmpty());
        earlyReadings.received(first);
        assertTrue(earlyReadings.received().isPresent());
        earlyReadings.discard(second);
        earlyReadings.discard(first);
        assertTrue(earlyReadings.received().isEmpty());
        assertNothingIsLeft();
        uploads.delete(first);
        uploads.delete(second);
    }

    @Test
    void whatIsNoTextIsReadWhenItsTurnComes() {
        String name = store(new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
        // It may have found out already, and made room.
        earlyReadings.take(name).ifPresent(reading -> {
            assertTrue(reading.ledger().isEmpty());
            reading.close();
        });
        assertNothingIsLeft();
        uploads.delete(name);
    }

    @Test
    void aRefusalIsAResultToo() {
        String name = store(new ByteArrayInputStream("no ledger".getBytes(StandardCharsets.UTF_8)));
        try (EarlyReading reading = earlyReadings.take(name).orElseThrow()) {
            assertThrows(FileRefused.class, reading::ledger);
        }
        assertNothingIsLeft();
        uploads.delete(name);
    }

    private String store(InputStream body) {
        return uploads.store(body, file -> earlyReadings.begin(file, place, WISH))
                .fileName();
    }

    private void assertNothingIsLeft() {
        await().atMost(A_WHILE).until(() -> !uploads.scratches().contains(place));
        await().atMost(A_WHILE).until(() -> earlyReadings.received().isEmpty());
    }

    /** Comes a few thousand bytes at a time, so that whoever reads has to wait, and breaks off after so many. */
    private static final class Pieces extends FilterInputStream {
        private static final int PIECE = 7_000;

        private int left;

        private Pieces(byte[] bytes, int pieces) {
            super(new ByteArrayInputStream(bytes));
            this.left = pieces;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left-- == 0) {
                throw new IOException("hung up");
            }
            Thread.yield();
            return super.read(target, offset, Math.min(PIECE, length));
        }
    }
}
