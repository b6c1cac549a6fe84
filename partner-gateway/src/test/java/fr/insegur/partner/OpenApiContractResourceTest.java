package fr.insegur.partner;

import fr.insegur.testkit.OpenApiContract;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class OpenApiContractResourceTest extends OpenApiContract {}
