package fr.insegur.receivables.ledgerimport;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file that is sent, or audited, once more. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class RepeatedFilesResourceTest {
    private final SentFiles files = new SentFiles();
    private final SentFiles stranger = new SentFiles();

    @Inject
    UploadFolder uploads;

    @AfterEach
    void leaveNothingInTheQueue() {
        files.leaveNothingInTheQueue();
        stranger.leaveNothingInTheQueue();
    }

    @Test
    void theSameFileSentAgainIsTheSameImportAndNothingIsKeptTwice() {
        String first = SentFiles.audited(files.upload(SentFiles.sample(), "?fileName=FEC 2025.txt"));
        Response again = files.upload(SentFiles.sample(), "?fileName=other.txt&quoteRequestId=" + Ids.next());
        again.then()
                .statusCode(200)
                .header("Location", endsWith(SentFiles.PATH + "/" + first))
                .body("id", equalTo(first))
                .body("repeated", equalTo(true))
                .body("state", equalTo("AUDITED"))
                .body("fileName", equalTo("FEC 2025.txt"));
        assertEquals(1, files.imports());
        assertEquals(List.of("ledger-audited.v1"), files.events());
        assertEquals(
                List.of("0,2"),
                TestDatabase.rows(
                        "SELECT count(*) FILTER (WHERE ended_at IS NULL), count(*) FROM ledger_upload WHERE client_id = ?",
                        files.client()));
        assertNotEquals(first, stranger.upload(SentFiles.sample(), "").path("id"));
    }

    @Test
    void theSameFileIsReadAgainOnceItWasRefusedOrIsKeptNoLongerOrIsToBeReadInAnotherWay() {
        String refused = SentFiles.refused(files.upload(SentFiles.NO_LEDGER, ""));
        assertNotEquals(refused, SentFiles.refused(files.upload(SentFiles.NO_LEDGER, "")));

        String first = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        String lenient = SentFiles.audited(files.upload(SentFiles.sample(), "?lenientAmounts=true"));
        assertNotEquals(first, lenient);
        SentFiles.age(first, "90 days");
        assertNotEquals(first, SentFiles.audited(files.upload(SentFiles.sample(), "")));
    }

    @Test
    void aSecondAuditIsAnImportOfItsOwnOverTheKeptFile() {
        UUID quote = Ids.next();
        String first =
                SentFiles.audited(files.upload(SentFiles.sample(), "?fileName=fec.txt&quoteRequestId=" + Ids.next()));
        String key = UUID.randomUUID().toString();
        Response again = files.audits(first, "{\"quoteRequestId\":\"" + quote + "\"}", key);
        String second = again.then()
                .statusCode(202)
                .body("fileOf", equalTo(first))
                .body("quoteRequestId", equalTo(quote.toString()))
                .body("fileName", equalTo("fec.txt"))
                .extract()
                .path("id");
        SentFiles.ended(second, "AUDITED");
        String firstAudit = files.read(first).path("auditId");
        String secondAudit = files.read(second).path("auditId");
        assertNotEquals(firstAudit, secondAudit);
        assertEquals(
                Api.get(files.token(), "/v1/audits/" + firstAudit).<String>path("outstanding.amount"),
                Api.get(files.token(), "/v1/audits/" + secondAudit).<String>path("outstanding.amount"));
        assertEquals(List.of("ledger-audited.v1", "ledger-audited.v1"), files.events());

        assertEquals(
                again.asString(),
                files.audits(first, "{\"quoteRequestId\":\"" + quote + "\"}", key)
                        .asString());
        assertEquals(2, files.imports());
        assertEquals(
                second,
                files.upload(SentFiles.sample(), "?quoteRequestId=" + quote).path("id"));
        files.audits(second, "{}", UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .body("fileOf", equalTo(first))
                .body("quoteRequestId", equalTo(quote.toString()));
    }

    @Test
    void whoseFileIsGoneOrNotAuditedYetHasNoSecondAudit() {
        String refused = SentFiles.refused(files.upload(SentFiles.NO_LEDGER, ""));
        isGone(refused);
        isGone(files.row("CANCELLED"));
        files.again(files.row("PARSING")).then().statusCode(409).body("code", equalTo("import-under-way"));
        files.leaveNothingInTheQueue();

        String audited = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        stranger.again(audited).then().statusCode(404);
        SentFiles.age(audited, "90 days");
        isGone(audited);
        String lost = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        uploads.delete(SentFiles.fileOf(lost));
        isGone(lost);
    }

    @Test
    void noMoreThanTwoFilesOfACompanyAreOnTheirWayHoweverTheyCameThere() {
        String audited = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        files.row("PARSING");
        files.row("PARSING");
        files.again(audited).then().statusCode(429).body("code", equalTo("uploads-running"));
        files.leaveNothingInTheQueue();
        files.again(audited).then().statusCode(202);
    }

    private void isGone(String id) {
        files.again(id).then().statusCode(410).body("code", equalTo("file-gone"));
    }
}
