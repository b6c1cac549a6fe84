package fr.insegur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes every error the one way: {@code application/problem+json} (RFC 9457) with a stable type and code. */
@Singleton
public class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:insegur:problem:";

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** 413 for a body that is over the limit of its path. */
    public Response tooLarge() {
        return write(413, "request-too-large", "the body is larger than this path takes");
    }

    /** 403 for a page of another site, in a browser, that may not call. */
    public Response foreignOrigin() {
        return write(403, "origin-not-allowed", "pages of this site may not call the service");
    }

    /** 403 for a token that was not given out for this operation, with the challenge that RFC 6750 has for it. */
    public Response scopeMissing(String scope) {
        return write(
                        403,
                        "scope-missing",
                        "the token does not carry the scope " + scope,
                        List.of(),
                        Map.of("scope", scope))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .build();
    }

    Response write(int status, String code, @Nullable String detail) {
        return write(status, code, detail, List.of(), Map.of()).build();
    }

    Response.ResponseBuilder write(
            int status, String code, @Nullable String detail, List<FieldProblem> fields, Map<String, Object> members) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", URI.create(TYPE_PREFIX + code));
        body.put("title", title(status));
        body.put("status", status);
        body.put("code", code);
        if (detail != null) {
            body.put("detail", detail);
        }
        members.forEach(body::putIfAbsent);
        if (!fields.isEmpty()) {
            body.put("errors", fields);
        }
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .entity(bytes(body));
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem could not be written", impossible);
        }
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
