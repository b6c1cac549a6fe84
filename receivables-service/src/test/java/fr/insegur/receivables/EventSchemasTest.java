package fr.insegur.receivables;

import fr.insegur.testkit.EventSchemaContract;

class EventSchemasTest extends EventSchemaContract {}
