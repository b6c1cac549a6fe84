package fr.insegur.platform.http;

import fr.insegur.platform.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A browser says which site a call comes from. One that is neither listed nor the service's own is refused here, with a problem
 * and without a header that would allow it anything. Quarkus, which comes next, would refuse it too, but with an empty body
 * and beside the methods and headers that it may not use.
 */
@ApplicationScoped
public class OriginGuard {
    private static final int BEFORE_CORS = 400;

    private final List<String> allowed;
    private final ProblemWriter problems;
    private final EarlyAnswer answers;

    OriginGuard(
            @ConfigProperty(name = "quarkus.http.cors.origins") List<String> allowed,
            ProblemWriter problems,
            EarlyAnswer answers) {
        this.allowed = List.copyOf(allowed);
        this.problems = problems;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEFORE_CORS);
    }

    private void judge(RoutingContext call) {
        String origin = call.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            call.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (origin == null || allowed.contains(origin) || isOwn(origin, call.request())) {
            call.next();
            return;
        }
        answers.send(call, problems.foreignOrigin());
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        return origin.equals(request.scheme() + "://" + request.authority());
    }
}
