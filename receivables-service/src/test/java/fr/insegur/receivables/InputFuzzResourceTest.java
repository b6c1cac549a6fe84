package fr.insegur.receivables;

import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.FuzzTarget;
import fr.insegur.testkit.InputFuzz;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class InputFuzzResourceTest extends InputFuzz {
    @Inject
    TestContracts contracts;

    @Override
    protected FuzzTarget target() {
        OneOfEverything one = OneOfEverything.of(contracts);
        String approved = contracts.debtorWithLimit(one.contract(), "15000.00");
        UUID debtor = contracts.debtor(one.contract(), Sirens.next());
        return new FuzzTarget(
                new Tenant(one.contract().clientId(), one.contract().partnerId()),
                Map.of(
                        "/v1/contracts/{contractId}", one.contract().id(),
                        "/v1/contracts/{contractId}/debtors/{debtorId}", debtor,
                        "/v1/remittances/{id}", one.remittance(),
                        "/v1/invoices/{id}", one.invoice(),
                        "/v1/ledger-imports/{id}", one.ledgerImport(),
                        "/v1/audits/{id}", one.audit(),
                        "/v1/ledger-customers/{id}", one.customer(),
                        "/v1/factor-statements/{id}", one.statement()),
                Map.of(
                        "POST /v1/contracts/{contractId}/remittances",
                        Bordereau.of("FUZZ-{n}", approved, "10.00")
                                .json()
                                .replace("\"number\"", "\"confirmedDistinct\":true,\"number\""),
                        "POST /v1/contracts/{contractId}/eligibility-checks",
                        Bordereau.of("FUZZ-{n}", approved, "10.00").json(),
                        "POST /v1/contracts/{contractId}/limit-requests",
                        "{\"debtorId\":\"" + debtor + "\",\"amount\":{\"amount\":\"15000.00\",\"currency\":\"EUR\"}}",
                        "POST /v1/invoices/{id}/facts",
                        "{\"kind\":\"DEBTOR_PAID\",\"valueDate\":\"" + TestContracts.TODAY
                                + "\",\"amount\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}",
                        "POST /v1/contracts/{contractId}/factor-statements",
                        "date;label;invoice;amount\n2026-01-31;Frais {n};;-25,00\n",
                        "PUT /v1/ledger-customers/{id}",
                        "{\"code\":\"FUZZ {n}\",\"name\":\"Essai\",\"term\":\"60J\"}",
                        "POST /v1/ledger-customers/imports",
                        "code;nom;siren\nF{n};Essai;732829320\n",
                        "POST /v1/ledger-imports",
                        new String(OneOfEverything.sample(), StandardCharsets.UTF_8).substring(0, 4_000)));
    }

    /**
     * The worker reads what was uploaded after the answer, and publishes what it found; and a place is kept for an upload before
     * anybody can know that its body will be refused.
     */
    @Override
    protected Set<String> writtenInBackground() {
        return Set.of(
                "outbox_counter",
                "ledger_import",
                "ledger_upload",
                "ledger_import_issue",
                "audit",
                "audit_ageing",
                "audit_waterfall",
                "audit_month",
                "audit_debtor",
                "audit_metric",
                "audit_reconciliation",
                "audit_matching",
                "audit_factoring",
                "audit_item");
    }
}
