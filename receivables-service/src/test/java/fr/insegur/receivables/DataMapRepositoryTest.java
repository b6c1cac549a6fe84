package fr.insegur.receivables;

import fr.insegur.testkit.DataMapContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class DataMapRepositoryTest extends DataMapContract {}
