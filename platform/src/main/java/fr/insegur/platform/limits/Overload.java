package fr.insegur.platform.limits;

import fr.insegur.platform.http.BodyLimit;
import fr.insegur.platform.http.EarlyAnswer;
import fr.insegur.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Refuses at once what the service could only let wait: with the pool or the database at their limits, a request too many would
 * hold a thread until it times out, and then be refused all the same. Counted before any work is done on a request.
 */
@ApplicationScoped
public class Overload {
    // After the cross-origin headers, which a browser needs to read the answer, and before everything else.
    private static final int AFTER_CORS = 250;

    private final OverloadSettings settings;
    private final BodyLimit bodies;
    private final EarlyAnswer answers;
    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final Semaphore requests;
    private final Map<String, Semaphore> uploads = new ConcurrentHashMap<>();

    Overload(
            OverloadSettings settings,
            BodyLimit bodies,
            EarlyAnswer answers,
            ProblemWriter problems,
            MeterRegistry meters) {
        this.settings = settings;
        this.bodies = bodies;
        this.answers = answers;
        this.problems = problems;
        this.meters = meters;
        this.requests = new Semaphore(settings.maxRequests());
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_CORS);
    }

    private void admit(RoutingContext call) {
        Semaphore free = freePlaces(call);
        if (!free.tryAcquire()) {
            RefusedRequests.count(meters, free == requests ? "overload" : "overload-uploads");
            answers.send(call, problems.overloaded());
            return;
        }
        call.addEndHandler(ended -> free.release());
        call.next();
    }

    private Semaphore freePlaces(RoutingContext call) {
        if (call.request().method() != HttpMethod.POST) {
            return requests;
        }
        return bodies.upload(call)
                .map(path -> uploads.computeIfAbsent(path, absent -> new Semaphore(settings.maxUploads())))
                .orElse(requests);
    }
}
