package fr.insegur.platform.limits;

import fr.insegur.platform.limits.RateLimits.Kind;
import fr.insegur.platform.security.Caller;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes each request from a budget: after its token was verified, so that nobody spends another's, and before its body is
 * read. Where no token is asked for, none was verified, and the address counts.
 */
public class RateLimitFilter {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RateLimits limits;
    private final Caller caller;

    RateLimitFilter(RateLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void spend(ContainerRequestContext request, RoutingContext call) {
        boolean known = call.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
        if (!known) {
            limits.spend(Kind.ANONYMOUS, CallerAddress.of(call));
        } else {
            limits.spend(READS.contains(request.getMethod()) ? Kind.READ : Kind.COMMAND, caller.subject());
        }
    }
}
