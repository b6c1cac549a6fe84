package fr.insegur.receivables;

import fr.insegur.testkit.OpenApiContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class OpenApiResourceTest extends OpenApiContract {}
