package fr.insegur.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operations are let pass without a scope. */
class ScopeFeatureTest {
    @RolesAllowed("ops")
    static class Closed {
        @NeedsScope("ops:read")
        void named() {}

        void forgotten() {}

        @PermitAll
        void open() {}

        @DenyAll
        void shut() {}
    }

    static class Open {
        void unannotated() {}

        @RolesAllowed("ops")
        void forgotten() {}

        @Authenticated
        void forgottenByAnybody() {}
    }

    @Test
    void anOperationNeedsTheScopeThatItNames() throws Exception {
        assertEquals(Optional.of("ops:read"), neededBy(Closed.class, "named"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "shut"})
    void whatIsForEverybodyOrForNobodyNeedsNone(String operation) throws Exception {
        assertEquals(Optional.empty(), neededBy(Closed.class, operation));
    }

    @Test
    void whatSaysNothingIsClosedByQuarkus() throws Exception {
        assertEquals(Optional.empty(), neededBy(Open.class, "unannotated"));
    }

    @Test
    void anOperationThatNeedsALoginAndNamesNoScopeStopsTheStart() {
        assertEquals(
                "Closed.forgotten needs a login and names no scope: add @NeedsScope(\"<things>:<read or write>\")",
                assertThrows(IllegalStateException.class, () -> neededBy(Closed.class, "forgotten"))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> neededBy(Open.class, "forgotten"));
        assertThrows(IllegalStateException.class, () -> neededBy(Open.class, "forgottenByAnybody"));
    }

    private static Optional<String> neededBy(Class<?> resource, String operation) throws NoSuchMethodException {
        return ScopeFeature.neededBy(resource, resource.getDeclaredMethod(operation));
    }
}
