package fr.insegur.notification;

import fr.insegur.testkit.DataMapContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(
        database = "notification",
        topics =
                "accounts.v1 audits.v1 offers.v1 contracts.v1 assignments.v1 notifications.v1 notification-service.dead-letters")
class DataMapRepositoryTest extends DataMapContract {}
