package fr.insegur.partner;

import fr.insegur.testkit.ServiceArchitectureRules;

class ArchitectureTest extends ServiceArchitectureRules {
    ArchitectureTest() {
        super("fr.insegur.partner");
    }
}
