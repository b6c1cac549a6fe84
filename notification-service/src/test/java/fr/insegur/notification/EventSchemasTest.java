package fr.insegur.notification;

import fr.insegur.testkit.EventSchemaContract;

class EventSchemasTest extends EventSchemaContract {}
