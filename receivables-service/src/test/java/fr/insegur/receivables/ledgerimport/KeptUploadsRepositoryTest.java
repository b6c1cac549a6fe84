package fr.insegur.receivables.ledgerimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long files are kept, and who may read them. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class KeptUploadsRepositoryTest {
    private final UUID client = Ids.next();

    @Inject
    UploadFolder uploads;

    @Inject
    SweepUploads sweepUploads;

    @Inject
    ImportSettings settings;

    @Inject
    BusinessClock clock;

    @Test
    void anAuditedFileIsKeptForNinetyDaysAndARefusedOneNotAtAll() throws IOException {
        assertEquals(Duration.ofDays(90), settings.keepFiles());
        String young = kept("AUDITED", "89 days 23 hours");
        String old = kept("AUDITED", "90 days");
        String refused = kept("REFUSED", "2 hours");
        String cancelled = kept("CANCELLED", "2 hours");
        String waiting = kept("PARSING", "91 days");
        sweepUploads.sweep();
        assertTrue(uploads.holds(young));
        assertFalse(uploads.holds(old));
        assertFalse(uploads.holds(refused));
        assertFalse(uploads.holds(cancelled));
        assertTrue(uploads.holds(waiting));
        TestDatabase.execute("UPDATE ledger_import SET state = 'CANCELLED' WHERE file_name = ?", waiting);
    }

    @Test
    void whatAReaderNeededGoesWhenNobodyReadsAnyMore() throws IOException {
        UUID read = imported("PARSING", Ids.next() + ".fec", "0 days");
        UUID over = imported("REFUSED", Ids.next() + ".fec", "0 days");
        Path stillRead = Files.createFile(uploads.scratch(read).resolve("part"));
        Path left = Files.createFile(uploads.scratch(over).resolve("part"));
        sweepUploads.sweep();
        assertTrue(Files.exists(stillRead));
        assertFalse(Files.exists(left));
        TestDatabase.execute("UPDATE ledger_import SET state = 'CANCELLED' WHERE id = ?", read);
        sweepUploads.sweep();
        assertFalse(Files.exists(stillRead.getParent()));
    }

    @Test
    void nobodyElseMayReadFilesAndFolders() throws IOException {
        Path folder = settings.folder();
        StoredUpload upload = uploads.store(new ByteArrayInputStream(new byte[] {1}));
        Path scratch = uploads.scratch(Ids.next());
        assertEquals("rwx------", rights(folder));
        assertEquals("rw-------", rights(uploads.path(upload.fileName())));
        assertEquals("rwx------", rights(scratch));
        uploads.delete(upload.fileName());
        Files.delete(scratch);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** @return the name of a file that came so long ago */
    private String kept(String state, String age) throws IOException {
        StoredUpload upload = uploads.store(new ByteArrayInputStream(new byte[] {1}));
        Files.setLastModifiedTime(
                uploads.path(upload.fileName()), FileTime.from(clock.now().minus(Duration.ofHours(2))));
        imported(state, upload.fileName(), age);
        return upload.fileName();
    }

    private UUID imported(String state, String fileName, String age) {
        UUID id = Ids.next();
        TestDatabase.execute(
                "INSERT INTO ledger_import (id, version, client_id, state, file_name, bytes, sha256, attempts, audit_id,"
                        + " received_at, started_at, uploaded_at) VALUES (?, 0, ?, ?, ?, 1, '00', 1, ?, now(), now(),"
                        + " now() - CAST(? AS interval))",
                id,
                client,
                state,
                fileName,
                state.equals("AUDITED") ? Ids.next() : null,
                age);
        return id;
    }
}
