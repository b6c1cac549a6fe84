package fr.insegur.platform.security;

import fr.insegur.platform.problem.ProblemWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses whoever comes without the scope of the operation; Quarkus has looked at token and role before. It is also where is looked up
 * for whom the caller acts, before any transaction begins: within one that would take a second connection, and with all of them
 * in use, each by a request that waits for another, none would go on.
 */
final class ScopeFilter implements ContainerRequestFilter {
    private final String scope;
    private final Caller caller;
    private final ProblemWriter problems;

    ScopeFilter(String scope, Caller caller, ProblemWriter problems) {
        this.scope = scope;
        this.caller = caller;
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!caller.scopes().contains(scope)) {
            request.abortWith(problems.scopeMissing(scope));
        }
    }
}
