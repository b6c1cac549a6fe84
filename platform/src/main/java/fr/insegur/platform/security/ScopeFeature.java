package fr.insegur.platform.security;

import fr.insegur.platform.problem.ProblemWriter;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Puts the filter of its scope before each operation that needs a login. It runs as the service starts, and an operation
 * without a scope ends that, so that none is forgotten.
 */
@Provider
public class ScopeFeature implements DynamicFeature {
    private static final List<Class<? extends Annotation>> LOGIN = List.of(RolesAllowed.class, Authenticated.class);
    private static final List<Class<? extends Annotation>> NO_LOGIN = List.of(PermitAll.class, DenyAll.class);

    private final Caller caller;
    private final ProblemWriter problems;

    ScopeFeature(Caller caller, ProblemWriter problems) {
        this.caller = caller;
        this.problems = problems;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        neededBy(resource.getResourceClass(), resource.getResourceMethod())
                .ifPresent(
                        scope -> context.register(new ScopeFilter(scope, caller, problems), Priorities.AUTHORIZATION));
    }

    /** The scope of an operation; none where it is open to everybody or closed to everybody. */
    static Optional<String> neededBy(Class<?> resource, Method operation) {
        NeedsScope needed = operation.getAnnotation(NeedsScope.class);
        if (needed != null) {
            return Optional.of(needed.value());
        }
        boolean needsLogin =
                carriesOneOf(operation, LOGIN) || (carriesOneOf(resource, LOGIN) && !carriesOneOf(operation, NO_LOGIN));
        if (needsLogin) {
            throw new IllegalStateException(resource.getSimpleName() + "." + operation.getName()
                    + " needs a login and names no scope: add @NeedsScope(\"<things>:<read or write>\")");
        }
        return Optional.empty();
    }

    private static boolean carriesOneOf(AnnotatedElement element, List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(element::isAnnotationPresent);
    }
}
