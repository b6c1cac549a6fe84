package fr.insegur.quote;

import fr.insegur.testkit.ServiceArchitectureRules;

class ArchitectureTest extends ServiceArchitectureRules {
    ArchitectureTest() {
        super("fr.insegur.quote");
    }
}
