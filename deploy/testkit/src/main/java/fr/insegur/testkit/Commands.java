package fr.insegur.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Methods of resources by which somebody changes something, and what they call in the end. */
final class Commands {
    private static final Set<String> METHODS =
            Set.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");
    private static final String EXTENSION = "org.eclipse.microprofile.openapi.annotations.extensions.Extension";
    private static final String CHANGES_NOTHING = "x-changes-nothing";
    private static final Set<String> RECORDERS =
            Set.of("fr.insegur.platform.idempotency.Idempotency.run", "fr.insegur.platform.trail.Trail.record");

    private Commands() {}

    /** What everybody may call changes nothing, for nobody could be named for it; nor does what says so in its document. */
    static Stream<JavaMethod> of(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> METHODS.stream().anyMatch(method::isAnnotatedWith))
                .filter(method -> !method.isAnnotatedWith("jakarta.annotation.security.PermitAll")
                        && !type.isAnnotatedWith("jakarta.annotation.security.PermitAll"))
                .filter(method -> !onlyAsks(method));
    }

    private static boolean onlyAsks(JavaMethod method) {
        return method.tryGetAnnotationOfType(EXTENSION)
                .map(extension -> extension.get("name").orElse(""))
                .filter(CHANGES_NOTHING::equals)
                .isPresent();
    }

    /** Calls are followed through Insegur's own classes; that such a path is taken by each success is for tests to show. */
    static boolean isRecorded(JavaMethod command) {
        Set<String> seen = new HashSet<>();
        Deque<JavaMethod> open = new ArrayDeque<>(Set.of(command));
        while (!open.isEmpty()) {
            for (JavaMethodCall call : open.pop().getMethodCallsFromSelf()) {
                String called = call.getTargetOwner().getName() + "." + call.getName();
                if (RECORDERS.contains(called)) {
                    return true;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(method -> method.getOwner().getPackageName().startsWith("fr.insegur.")
                                && seen.add(method.getFullName()))
                        .ifPresent(open::push);
            }
        }
        return false;
    }
}
