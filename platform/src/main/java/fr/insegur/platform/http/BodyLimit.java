package fr.insegur.platform.http;

import fr.insegur.platform.problem.ProblemWriter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No path takes a larger body than it needs: a megabyte, or what the service allows its upload paths. An announced length is
 * judged before anything is read, a body without one while it is read. Quarkus has one limit for all paths, and answers with
 * an empty body.
 */
@ApplicationScoped
public class BodyLimit {
    // After the cross-origin headers, which a browser needs to read the answer, and before every route.
    private static final int AFTER_CORS = 100;

    private final HttpSettings settings;
    private final ProblemWriter problems;
    private final Map<Pattern, MemorySize> uploads;

    BodyLimit(HttpSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
        this.uploads = settings.uploads().entrySet().stream()
                .collect(Collectors.toMap(upload -> pattern(upload.getKey()), Map.Entry::getValue));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Arrays.stream(path.split("/", -1))
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }

    void register(@Observes Filters filters) {
        filters.register(this::judgeLength, AFTER_CORS);
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request, RoutingContext call) {
        if (call.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setEntityStream(new CountedBody(request.getEntityStream(), limit(call), () -> discardRest(call)));
        }
    }

    private void judgeLength(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit(call)) {
            call.next();
            return;
        }
        discardRest(call);
        Response problem = problems.tooLarge();
        HttpServerResponse response = call.response().setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
        response.end(Buffer.buffer((byte[]) problem.getEntity()));
    }

    private long limit(RoutingContext call) {
        String path = call.normalizedPath();
        return uploads.entrySet().stream()
                .filter(upload -> upload.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(settings::maxBodySize)
                .asLongValue();
    }

    /** Closing at once would reset the connection while the caller still sends, and the answer would be lost. */
    private void discardRest(RoutingContext call) {
        HttpServerRequest request = call.request();
        request.handler(discarded -> {});
        request.resume();
        call.vertx().setTimer(settings.lingerTimeout().toMillis(), timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
