package fr.insegur.testkit;

import org.junit.jupiter.api.Test;

/**
 * What every producer's event contracts must be; a service has one empty class that extends this.
 *
 * <p>The examples are also what keeps a changed schema honest: they stay committed, so a change that refuses yesterday's
 * events fails here.
 */
public abstract class EventSchemaContract {
    @Test
    public final void everySchemaHasAnExampleAndEveryExampleASchema() {
        EventSchemas.assertNone(
                "event schemas and examples are not in pairs",
                EventSchemas.ofModule().unpaired());
    }

    @Test
    public final void everySchemaSaysWhatItIsAbout() {
        EventSchemas.assertNone(
                "event schemas are incomplete", EventSchemas.ofModule().flaws());
    }

    @Test
    public final void everyExampleFitsItsSchema() {
        EventSchemas.assertNone(
                "examples do not fit their schema", EventSchemas.ofModule().misfits());
    }
}
