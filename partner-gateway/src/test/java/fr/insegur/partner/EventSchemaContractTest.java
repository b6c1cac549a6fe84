package fr.insegur.partner;

import fr.insegur.testkit.EventSchemaContract;

class EventSchemaContractTest extends EventSchemaContract {}
