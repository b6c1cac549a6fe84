package fr.insegur.receivables;

import fr.insegur.testkit.ServiceArchitectureRules;

class ArchitectureTest extends ServiceArchitectureRules {
    ArchitectureTest() {
        super("fr.insegur.receivables");
    }
}
