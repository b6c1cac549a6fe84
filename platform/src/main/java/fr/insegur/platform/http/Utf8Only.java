package fr.insegur.platform.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** JSON is UTF-8 (RFC 8259); a body that says that it is something else would be read as what it is not. */
public class Utf8Only {
    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && type.getSubtype().endsWith("json") && !isUtf8(type.getParameters().get(MediaType.CHARSET_PARAMETER))) {
            throw new NotSupportedException();
        }
    }

    private static boolean isUtf8(@Nullable String charset) {
        return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
