package fr.insegur.receivables.auditdocument;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.ledgerfile.SampleFec;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class AuditDocumentResourceTest {
    private final String token = Tokens.client(Ids.next());

    @Test
    void theSampleIsToldToTheEuroAndTheCent() throws IOException {
        Response answer = Api.get(token, auditOfTheSample());
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", equalTo("attachment; filename=\"audit-poste-clients-2025-12-31.pdf\""));
        byte[] document = answer.asByteArray();
        assertTrue(document.length < 400_000, () -> document.length + " bytes");
        try (PdfReading pdf = new PdfReading(document)) {
            assertTrue(pdf.pages() <= 10, () -> pdf.pages() + " pages");
            for (String told : List.of(
                    "Encours échu (22,5 %)",
                    "212 194 € 144 723 € 88 % 47 736 €",
                    "Finançable aujourd'hui 144 723 €",
                    "représente 19,1 % de l'encours")) {
                assertTrue(pdf.text(1).contains(told), () -> told + "\nis not in\n" + pdf.text(1));
            }
            for (String told : List.of(
                    "Encours clients (solde des comptes) 212 194,14 € A",
                    "DSO par épuisement du chiffre d'affaires 62,4 j",
                    "Encours audité 212 194,14 €")) {
                assertTrue(pdf.text().contains(told), () -> told + "\nis not in\n" + pdf.text());
            }
        }
    }

    @Test
    void anAuditThatIsNotThereIsAProblemAndNoDocument() {
        Api.get(token, "/v1/audits/" + Ids.next() + ".pdf")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("audit-unknown"));
        Api.get(token, "/v1/audits/1234.pdf").then().statusCode(404).contentType("application/problem+json");
    }

    private String auditOfTheSample() throws IOException {
        String id = Api.upload(
                        token,
                        "/v1/ledger-imports",
                        Files.readAllBytes(SampleFec.file()),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> Api.get(token, "/v1/ledger-imports/" + id).then().body("state", equalTo("AUDITED")));
        return "/v1/audits/" + Api.get(token, "/v1/ledger-imports/" + id).path("auditId") + ".pdf";
    }
}
