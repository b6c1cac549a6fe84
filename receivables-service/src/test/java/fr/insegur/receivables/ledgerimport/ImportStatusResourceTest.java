package fr.insegur.receivables.ledgerimport;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of an import, one by one, in lists and with its issues. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class ImportStatusResourceTest {
    private final SentFiles files = new SentFiles();
    private final SentFiles stranger = new SentFiles();

    @AfterEach
    void leaveNothingInTheQueue() {
        files.leaveNothingInTheQueue();
        stranger.leaveNothingInTheQueue();
    }

    @Test
    void theStatusTellsWhatTheFileWasFoundToBe() {
        String id = SentFiles.audited(files.upload(SentFiles.sample(), "?fileName=/home/compta/FEC.txt"));
        files.read(id)
                .then()
                .body("fileName", equalTo("FEC.txt"))
                .body("clientId", equalTo(files.client().toString()))
                .body("format.source", equalTo("FEC"))
                .body("format.charset", equalTo("UTF-8"))
                .body("format.separator", equalTo("\t"))
                .body("format.files", equalTo(1))
                .body("bytesRead", equalTo(SentFiles.sample().length))
                .body("startedAt", notNullValue())
                .body("fileKeptUntil", notNullValue())
                .body("repeated", equalTo(false));
    }

    @Test
    void issuesComeInPagesAndAreCountedBySeverity() {
        List<String> lines = new ArrayList<>(SampleFec.lines());
        for (int index = 1; index <= 30; index++) {
            String[] fields = lines.get(index).split("\t", -1);
            fields[9] = "20260231";
            lines.set(index, String.join("\t", fields));
        }
        String id = SentFiles.audited(files.upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), ""));
        files.read(id)
                .then()
                .body("issueCount", equalTo(30))
                .body("issueCounts.warning", equalTo(30))
                .body("issues", hasSize(20));
        Response page = Api.get(files.token(), SentFiles.PATH + "/" + id + "/issues?limit=25");
        page.then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items", hasSize(25))
                .body("items[0].line", equalTo(2))
                .body("items[0].column", equalTo("PieceDate"))
                .body("items[0].severity", equalTo("WARNING"))
                .body(
                        "items[0].message",
                        equalTo("La date de pièce n'est pas lisible ; la date d'écriture est utilisée."))
                .body("counts.error", equalTo(0))
                .body("counts.warning", equalTo(30))
                .body("counts.info", equalTo(0));
        Api.get(files.token(), SentFiles.PATH + "/" + id + "/issues?cursor=" + page.path("next"))
                .then()
                .body("items", hasSize(5))
                .body("items[0].line", equalTo(27))
                .body("next", nullValue());
        Api.get(stranger.token(), SentFiles.PATH + "/" + id + "/issues").then().statusCode(404);
        Api.get(Tokens.broker(), SentFiles.PATH + "/" + id + "/issues").then().statusCode(200);
    }

    @Test
    void aCompanyListsItsOwnImportsWithoutTheirIssues() {
        String first = SentFiles.refused(files.upload(SentFiles.NO_LEDGER, ""));
        String second = SentFiles.audited(files.upload(SentFiles.sample(), ""));
        SentFiles.audited(stranger.upload(SentFiles.sample(), ""));
        Response page = Api.get(files.token(), SentFiles.PATH + "?limit=1");
        page.then().statusCode(200).body("items.id", equalTo(List.of(first))).body("items[0].issues", nullValue());
        Api.get(files.token(), SentFiles.PATH + "?cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(second)));
        Api.get(Tokens.broker(), SentFiles.PATH + "?limit=200").then().statusCode(200);
    }

    @Test
    void whatIsNeitherANameNorAYesIsRefused() {
        byte[] file = "a".getBytes(StandardCharsets.UTF_8);
        files.upload(file, "?fileName=" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"));
        files.upload(file, "?lenientAmounts=oui").then().statusCode(400).body("code", equalTo("parameter-invalid"));
        files.upload(file, "?fileName=FR7630006000011234567890189.txt")
                .then()
                .statusCode(400)
                .body("code", equalTo("text-holds-iban"));
        assertEquals(0, files.imports());
    }
}
