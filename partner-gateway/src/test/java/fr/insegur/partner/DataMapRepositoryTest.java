package fr.insegur.partner;

import fr.insegur.testkit.DataMapContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class DataMapRepositoryTest extends DataMapContract {}
