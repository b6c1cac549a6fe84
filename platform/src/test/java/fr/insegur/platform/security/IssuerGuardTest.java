package fr.insegur.platform.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerGuardTest {
    @Test
    void anIssuerOnThisMachineIsTakenUnderTheLocalAndTestProfilesOnly() {
        for (String issuer : List.of("http://127.0.0.1:18080/insegur", "http://localhost:8080/x", "http://[::1]:1/x")) {
            assertTrue(IssuerGuard.isAllowed(issuer, List.of("local")));
            assertTrue(IssuerGuard.isAllowed(issuer, List.of("test")));
            assertFalse(IssuerGuard.isAllowed(issuer, List.of("prod")));
            assertFalse(IssuerGuard.isAllowed(issuer, List.of()));
        }
    }

    @Test
    void tokensAreTakenForAMinuteAfterTheirEndAtMost() {
        assertTrue(IssuerGuard.isLeeway(0));
        assertTrue(IssuerGuard.isLeeway(60));
        assertFalse(IssuerGuard.isLeeway(61));
        assertFalse(IssuerGuard.isLeeway(-1));
    }

    @Test
    void anIssuerElsewhereIsTakenUnderEveryProfile() {
        assertTrue(IssuerGuard.isAllowed("https://login.example.org/realms/insegur", List.of("prod")));
        assertTrue(IssuerGuard.isAllowed("http://keycloak:8080/realms/insegur", List.of("prod")));
    }
}
