package fr.insegur.quote;

import fr.insegur.testkit.EventSchemaContract;

class EventContractTest extends EventSchemaContract {}
