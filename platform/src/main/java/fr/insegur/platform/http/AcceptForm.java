package fr.insegur.platform.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An Accept that cannot be read is refused before anything is done. Quarkus reads it only when it writes the answer: the command has
 * then been carried out, and its caller would be told that it failed.
 */
public class AcceptForm {
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null) {
            return;
        }
        if (accept.isBlank()) {
            throw new NotAcceptableException();
        }
        try {
            MediaTypeHelper.parseHeader(accept).forEach(AcceptForm::readQuality);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new NotAcceptableException(malformed);
        }
    }

    private static void readQuality(MediaType type) {
        String quality = type.getParameters().get("q");
        if (quality != null && !(Float.parseFloat(quality) >= 0)) {
            throw new IllegalArgumentException("the quality is not one");
        }
    }
}
