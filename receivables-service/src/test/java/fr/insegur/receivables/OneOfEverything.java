package fr.insegur.receivables;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** All that one client can have here: a contract with an assigned invoice, an audited ledger, and a customer of it. */
public record OneOfEverything(
        InForce contract, UUID remittance, UUID invoice, UUID ledgerImport, UUID audit, UUID customer) {
    public static OneOfEverything of(TestContracts contracts) {
        InForce contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "15000.00");
        var assigned = Api.post(
                        contract.client(),
                        contract.path("/remittances"),
                        Bordereau.of("FA-1", debtor, "1000.00").json())
                .then()
                .statusCode(201)
                .extract();
        String imported = Api.upload(
                        contract.client(),
                        "/v1/ledger-imports",
                        sample(),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.get(contract.client(), "/v1/ledger-imports/" + imported)
                        .then()
                        .body("state", equalTo("AUDITED")));
        String audit =
                Api.get(contract.client(), "/v1/ledger-imports/" + imported).path("auditId");
        UUID customer = Ids.next();
        Api.put(contract.client(), "/v1/ledger-customers/" + customer, "{\"code\":\"411/" + debtor + "\"}")
                .then()
                .statusCode(201);
        Api.put(contract.client(), "/v1/ledger-customer-defaults", "{\"term\":\"60J\"}")
                .then()
                .statusCode(200);
        return new OneOfEverything(
                contract,
                UUID.fromString(assigned.path("id")),
                UUID.fromString(assigned.path("lines[0].invoiceId")),
                UUID.fromString(imported),
                UUID.fromString(audit),
                customer);
    }

    static byte[] sample() {
        Path folder = Path.of(System.getProperty("insegur.root"), "deploy/fec-generator/src/main/resources/samples");
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
