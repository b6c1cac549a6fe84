package fr.insegur.platform.membership;

import fr.insegur.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Looks up for whom a caller acts before any transaction begins: within one it would need a second connection, and with all of them in
 * use, each by a request that waits for another, none would go on.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class MembershipFilter implements ContainerRequestFilter {
    private final Caller caller;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo operation;

    MembershipFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (needsLogin() && (caller.is("client") || caller.is("partner"))) {
            caller.account();
        }
    }

    private boolean needsLogin() {
        return operation.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || operation.getResourceClass().isAnnotationPresent(RolesAllowed.class);
    }
}
