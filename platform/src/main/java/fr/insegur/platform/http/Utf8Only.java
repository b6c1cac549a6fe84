package fr.insegur.platform.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** JSON is UTF-8 (RFC 8259); a body that says that it is something else would be read as what it is not. */
public class Utf8Only {
    // The header as it came: one that is no media type is refused by what reads the body.
    private static final Pattern CHARSET =
            Pattern.compile("(?:application|text)/[^;]*json\\s*;.*charset=\"?([^\";]*).*", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Matcher said = CHARSET.matcher(type == null ? "" : type);
        // A GET brings no body, so what it says of one is nobody's business.
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && said.matches() && !said.group(1).strip().equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new NotSupportedException();
        }
    }
}
