package fr.insegur.platform.security;

import fr.insegur.platform.problem.ProblemWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Refuses whoever comes without the scope of the operation; Quarkus has looked at token and role before. */
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
