package fr.insegur.receivables;

import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.testkit.Belongings;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.SecurityMatrix;
import fr.insegur.testkit.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class SecurityMatrixResourceTest extends SecurityMatrix {
    @Inject
    TestContracts contracts;

    @Override
    protected Belongings belongings() {
        OneOfEverything one = OneOfEverything.of(contracts);
        return new Belongings(
                new Tenant(one.contract().clientId(), one.contract().partnerId()),
                Tenant.unknown(),
                Map.of(
                        "/v1/contracts/{contractId}", one.contract().id(),
                        "/v1/remittances/{id}", one.remittance(),
                        "/v1/invoices/{id}", one.invoice(),
                        "/v1/ledger-imports/{id}", one.ledgerImport(),
                        "/v1/audits/{id}", one.audit(),
                        "/v1/ledger-customers/{id}", one.customer(),
                        "/v1/factor-statements/{id}", one.statement()));
    }
}
