package fr.insegur.receivables;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** All that one client can have here: a contract with an assigned invoice, an audited ledger, and a customer of it. */
public record OneOfEverything(
        InForce contract, UUID remittance, UUID invoice, UUID ledgerImport, UUID audit, UUID customer, UUID statement) {
    private static final String ENTRY =
            "OD\tDivers\tF1\t20251231\t%s\t%s\t\t\tF1\t20251231\tCommission\t%s\t%s\t\t\t20251231\t\t\n";
    private static final String FACTORING = ENTRY.formatted("62250000", "Commissions d'affacturage", "10,00", "0,00")
            + ENTRY.formatted("51200000", "Banque", "0,00", "10,00");

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
        UUID customer = customer(contract, debtor);
        return new OneOfEverything(
                contract,
                UUID.fromString(assigned.path("id")),
                UUID.fromString(assigned.path("lines[0].invoiceId")),
                UUID.fromString(imported),
                UUID.fromString(audit),
                customer,
                statement(contract));
    }

    private static UUID customer(InForce contract, String debtor) {
        UUID customer = Ids.next();
        Api.put(contract.client(), "/v1/ledger-customers/" + customer, "{\"code\":\"411/" + debtor + "\"}")
                .then()
                .statusCode(201);
        Api.put(contract.client(), "/v1/ledger-customer-defaults", "{\"term\":\"60J\"}")
                .then()
                .statusCode(200);
        return customer;
    }

    private static UUID statement(InForce contract) {
        String path = contract.path("/factor-statements?from=2026-01-01&to=2026-01-31&opening=0.00&closing=-25.00");
        return UUID.fromString(
                Api.table(contract.client(), path, "date;label;invoice;amount\n2026-01-31;Frais de relance;;-25,00\n")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** The sample of the story, with the commission of a factor, so that there is something of everything. */
    static byte[] sample() {
        Path folder = Path.of(System.getProperty("insegur.root"), "deploy/fec-generator/src/main/resources/samples");
        try (Stream<Path> files = Files.list(folder)) {
            Path sample = files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            return (Files.readString(sample) + FACTORING).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
