package fr.insegur.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** This module publishes nothing, which is what these tests stand on. */
class EventSchemaContractTest {
    private final EventSchemaContract contract = new EventSchemaContract() {};

    @Test
    void aModuleThatClaimsContractsAndHasNoneFails() {
        assertThrows(AssertionError.class, contract::everySchemaHasAnExampleAndEveryExampleASchema);
        assertThrows(AssertionError.class, contract::everySchemaSaysWhatItIsAbout);
        assertThrows(AssertionError.class, contract::everyExampleFitsItsSchema);
    }

    @Test
    void aModuleWithoutContractsIsPassedOverAfterEachQuarkusTest() {
        assertFalse(EventSchemas.areCommitted());
        assertDoesNotThrow(() -> new PublishedEventsCheck().afterAll(null));
    }
}
