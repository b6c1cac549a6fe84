package fr.insegur.platform.correlation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Takes the caller's correlation id and trace context, where they are well formed, and gives the id back. */
public class CorrelationFilter {
    private static final String HEADER = "X-Correlation-Id";
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CallContext context;

    CorrelationFilter(CallContext context) {
        this.context = context;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request) {
        context.continueFrom(
                matching(CORRELATION, request.getHeaderString(HEADER)),
                null,
                matching(TRACEPARENT, request.getHeaderString("traceparent")));
    }

    @ServerResponseFilter
    public void give(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, context.correlationId());
    }

    private static @Nullable String matching(Pattern form, @Nullable String value) {
        return value != null && form.matcher(value).matches() ? value : null;
    }
}
