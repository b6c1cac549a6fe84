package fr.insegur.platform.http;

import fr.insegur.platform.problem.ProblemWriter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No path takes a larger body than it needs: a megabyte, or what the service allows its upload paths. An announced length is
 * judged before anything is read, a body without one while it is read. Quarkus has one limit for all paths, and answers with
 * an empty body. Nor may a body take as long as it likes: one that trickles would hold a place and a thread for ever.
 */
@ApplicationScoped
public class BodyLimit {
    // After the cross-origin headers, which a browser needs to read the answer, and before every route.
    private static final int AFTER_CORS = 100;

    private final HttpSettings settings;
    private final ProblemWriter problems;
    private final EarlyAnswer answers;
    private final Map<Pattern, MemorySize> uploads;

    BodyLimit(HttpSettings settings, ProblemWriter problems, EarlyAnswer answers) {
        this.settings = settings;
        this.problems = problems;
        this.answers = answers;
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
            request.setEntityStream(
                    new CountedBody(request.getEntityStream(), limit(call), () -> answers.discardBody(call)));
        }
    }

    private void judgeLength(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit(call)) {
            answers.send(call, problems.tooLarge());
            return;
        }
        if (length != null || call.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            endTrickling(call, length == null ? limit(call) : Long.parseLong(length));
        }
        call.next();
    }

    /** There is no answer to such a caller: it is still sending, and whoever waits for its body must be let go. */
    private void endTrickling(RoutingContext call, long bytes) {
        HttpServerRequest request = call.request();
        long most = settings.bodyTimeout().toMillis() + bytes * 1000 / settings.minBodyBytesPerSecond();
        long timer = call.vertx().setTimer(most, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        call.addEndHandler(ended -> call.vertx().cancelTimer(timer));
    }

    /** The path under which this call is an upload, as the settings name it; empty for all others. */
    public Optional<String> upload(RoutingContext call) {
        String path = call.normalizedPath();
        return uploads.keySet().stream()
                .filter(upload -> upload.matcher(path).matches())
                .map(Pattern::pattern)
                .findFirst();
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
}
