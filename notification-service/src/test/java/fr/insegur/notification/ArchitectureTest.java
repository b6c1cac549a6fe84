package fr.insegur.notification;

import fr.insegur.testkit.ServiceArchitectureRules;

class ArchitectureTest extends ServiceArchitectureRules {
    ArchitectureTest() {
        super("fr.insegur.notification");
    }
}
