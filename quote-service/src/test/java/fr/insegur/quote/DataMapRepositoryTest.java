package fr.insegur.quote;

import fr.insegur.testkit.DataMapContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(
        database = "quote",
        topics =
                "quotes.v1 contracts.v1 audits.v1 offers.v1 accounts.v1 partner-accounts.v1 quote-service.dead-letters")
class DataMapRepositoryTest extends DataMapContract {}
