package fr.insegur.platform.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A Content-Type that cannot be read is none that an operation takes. Where two operations share an address, Quarkus reads it to
 * choose one of them, and fails on it before any other filter has seen the request.
 */
public class ContentTypeForm {
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (!JsonCommands.BRINGING_A_BODY.contains(request.getMethod())) {
            return;
        }
        try {
            request.getHeaders()
                    .getOrDefault(HttpHeaders.CONTENT_TYPE, List.of())
                    .forEach(MediaTypeHelper::valueOf);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new NotSupportedException(malformed);
        }
    }
}
