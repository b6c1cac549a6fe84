package fr.insegur.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Answers a request that no resource gets to see. */
@Singleton
public class EarlyAnswer {
    private final HttpSettings settings;

    EarlyAnswer(HttpSettings settings) {
        this.settings = settings;
    }

    public void send(RoutingContext call, Response problem) {
        discardBody(call);
        HttpServerResponse response = call.response().setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach((name, values) -> response.putHeader(name, values));
        response.end(Buffer.buffer((byte[]) problem.getEntity()));
    }

    /**
     * Reads and throws away what is left of a body. Closing at once would reset the connection while the caller still sends, and
     * the answer would be lost.
     */
    public void discardBody(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(discarded -> {});
        request.resume();
        call.vertx().setTimer(settings.lingerTimeout().toMillis(), timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
