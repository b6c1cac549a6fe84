package fr.insegur.receivables.ledgerimport;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.Archives;
import fr.insegur.receivables.ledgerfile.FileIssueCode;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as clients send them, packed or not, and what is no accounting file at all. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ArchivesResourceTest {
    private static final String PATH = "/v1/ledger-imports";
    // Beyond what the settings of the tests let through whatever its ratio.
    private static final byte[] LINES = lines(4_000_000);
    private static final byte[] OTHER_TEXT =
            "JournalCode\tJournalLib\nVE\tVentes\n".getBytes(StandardCharsets.US_ASCII);

    private final UUID client = Ids.next();
    private final String token = Tokens.client(client);

    /** What is sent, and why it is refused. */
    enum Bad {
        PDF(FileIssueCode.PDF_FILE, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
        WORKBOOK(FileIssueCode.OFFICE_FILE, Archives.zip(Map.of("xl/workbook.xml", new byte[10]))),
        IMAGE(FileIssueCode.IMAGE_FILE, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}),
        PROGRAM(FileIssueCode.BINARY_FILE, new byte[1_000]),
        CUT_GZIP(FileIssueCode.ARCHIVE_TRUNCATED, cut(Archives.gzip(OTHER_TEXT))),
        CUT_ZIP(FileIssueCode.ARCHIVE_TRUNCATED, cut(Archives.zip(Map.of("a", OTHER_TEXT)))),
        GZIP_BOMB(FileIssueCode.ARCHIVE_RATIO, Archives.gzip(LINES)),
        ZIP_BOMB(FileIssueCode.ARCHIVE_RATIO, Archives.zip(Map.of("fec.txt", LINES))),
        NESTED(FileIssueCode.ARCHIVE_NESTED, Archives.gzip(Archives.gzip(OTHER_TEXT))),
        LEADING_ELSEWHERE(FileIssueCode.ARCHIVE_NAME, Archives.zip(Map.of("../fec.txt", OTHER_TEXT)));

        private final FileIssueCode code;
        private final byte[] content;

        Bad(FileIssueCode code, byte[] content) {
            this.code = code;
            this.content = content;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsRefusedInFrenchAndNothingOfItIsKept(Bad bad) {
        String id = ended(upload(bad.content, "application/octet-stream"), "REFUSED");
        Api.get(token, PATH + "/" + id)
                .then()
                .body("issueCount", equalTo(1))
                .body("issueCounts.error", equalTo(1))
                .body("issues.code", equalTo(List.of(bad.code.name())))
                .body("issues.message", equalTo(List.of(bad.code.message())));
        assertEquals(
                List.of(bad.code.name()),
                TestDatabase.rows(
                        "SELECT payload::json -> 'reasons' -> 0 ->> 'code' FROM outbox_event WHERE topic = 'audits.v1'"
                                + " AND key = ?",
                        client));
        assertEquals(0, TestDatabase.count("SELECT count(*) FROM audit WHERE client_id = ?", client));
    }

    @Test
    void aPackedFileIsAuditedLikeTheFileItself() throws IOException {
        byte[] sample = Files.readAllBytes(SampleFec.file());
        String truth = SampleFec.truth().path("receivables").asText();
        assertEquals(truth, outstanding(upload(Archives.gzip(sample), "application/gzip")));
        assertEquals(truth, outstanding(upload(Archives.zip(Map.of("2025/fec.txt", sample)), "application/zip")));
        // What it is said to be decides nothing.
        assertEquals(truth, outstanding(upload(sample, "application/zip")));
        assertEquals(
                truth,
                outstanding(upload(Archives.zip(Map.of("fec.txt", sample, ".DS_Store", new byte[1])), "text/csv")));
    }

    @Test
    void whatIsSaidToBeSomethingElseIsNotTaken() {
        upload(OTHER_TEXT, "application/json").then().statusCode(415);
        upload(OTHER_TEXT, "application/pdf").then().statusCode(415);
    }

    private String outstanding(Response received) {
        String id = ended(received, "AUDITED");
        String audit = Api.get(token, PATH + "/" + id).path("auditId");
        return Api.get(token, "/v1/audits/" + audit).path("outstanding.amount");
    }

    private Response upload(byte[] content, String type) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .body(content)
                .post(PATH);
    }

    private static String ended(Response received, String state) {
        String id = received.then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(
                        List.of(state),
                        TestDatabase.rows("SELECT state FROM ledger_import WHERE id = ?", UUID.fromString(id))));
        return id;
    }

    private static byte[] cut(byte[] archive) {
        return Arrays.copyOf(archive, archive.length - 10);
    }

    /** A ledger of one line, over and over: nothing packs better, and no reader gives up on it before its end. */
    private static byte[] lines(int bytes) {
        String header = SampleFec.lines().getFirst() + "\n";
        String line = SampleFec.lines().get(1) + "\n";
        return (header + line.repeat(bytes / line.length())).getBytes(StandardCharsets.UTF_8);
    }
}
