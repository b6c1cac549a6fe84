package fr.insegur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.insegur.platform.http.AllowedMethods;
import fr.insegur.platform.http.BodyTooLarge;
import fr.insegur.platform.http.EarlyAnswer;
import fr.insegur.platform.limits.RateLimits;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from what went wrong to what the caller is told. Nothing of the inside shows: no class, no trace. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_SECONDS = "2";

    private static final Map<Refused.Kind, Integer> STATUS = Map.ofEntries(
            Map.entry(Refused.Kind.INVALID, 400),
            Map.entry(Refused.Kind.FORBIDDEN, 403),
            Map.entry(Refused.Kind.UNKNOWN, 404),
            Map.entry(Refused.Kind.NOT_YET, 404),
            Map.entry(Refused.Kind.CONFLICT, 409),
            Map.entry(Refused.Kind.GONE, 410),
            Map.entry(Refused.Kind.STALE, 412),
            Map.entry(Refused.Kind.TOO_LARGE, 413),
            Map.entry(Refused.Kind.UNPROCESSABLE, 422),
            Map.entry(Refused.Kind.PRECONDITION_MISSING, 428),
            Map.entry(Refused.Kind.TOO_MANY, 429),
            Map.entry(Refused.Kind.UNAVAILABLE, 503));

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "request-malformed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(413, "request-too-large"),
            Map.entry(415, "media-type-unsupported"));

    private final ProblemWriter writer;
    private final EarlyAnswer early;
    private final RateLimits limits;
    private final AllowedMethods allowedMethods;

    ProblemMappers(ProblemWriter writer, EarlyAnswer early, RateLimits limits, AllowedMethods allowedMethods) {
        this.writer = writer;
        this.early = early;
        this.limits = limits;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused, RoutingContext call) {
        if (refused.kind() == Refused.Kind.TOO_MANY) {
            early.discardBody(call);
        }
        return answer(refused);
    }

    private Response answer(Refused refused) {
        int status = STATUS.getOrDefault(refused.kind(), 500);
        Response.ResponseBuilder response =
                writer.write(status, refused.code(), refused.detail(), refused.fields(), refused.members());
        // Rounded up, so that who waits exactly as long does not come too early.
        refused.retryAfter()
                .ifPresent(wait -> response.header(
                        HttpHeaders.RETRY_AFTER,
                        wait.plusSeconds(1).minusNanos(1).toSeconds()));
        return response.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        return writer.write(
                        400,
                        "validation-failed",
                        "some fields are missing or out of range",
                        FieldPointers.of(violations),
                        Map.of())
                .build();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        JsonRefusal refusal = JsonRefusal.of(failure);
        return writer.write(400, refusal.code(), refusal.detail(), refusal.fields(), Map.of())
                .build();
    }

    /** Named apart, because Quarkus has a mapper of its own for it, which names Java classes. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return unreadable(failure);
    }

    /** Octets that are no text in any encoding are the caller's, and Jackson does not wrap what is said of them. */
    @ServerExceptionMapper
    public Response unreadable(CharConversionException failure) {
        return writer.write(400, "json-malformed", "the body is not the JSON that is expected here");
    }

    @ServerExceptionMapper
    public Response tooLarge(BodyTooLarge failure) {
        return writer.tooLarge();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof Refused refused) {
            return answer(refused);
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure);
        }
        // A path parameter of the wrong form is, to JAX-RS, a path that does not exist.
        Response.ResponseBuilder response =
                writer.write(status, CODES.getOrDefault(status, "request-refused"), null, List.of(), Map.of());
        return status == 405
                ? response.header(HttpHeaders.ALLOW, allowedMethods.at(uri.getPath()))
                        .build()
                : response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure, RoutingContext call) {
        return rejected(call, unauthenticated());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext call) {
        return rejected(call, writer.write(403, "role-missing", "the token's roles do not allow this"));
    }

    private Response unauthenticated() {
        return writer.write(401, "token-invalid", "send a valid bearer token", List.of(), Map.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** Whoever tries token after token is told to wait, so that guessing is slow. */
    private Response rejected(RoutingContext call, Response rejection) {
        try {
            limits.spendRejection(call);
            return rejection;
        } catch (Refused tooMany) {
            return answer(tooMany);
        }
    }

    /** A service that started before its issuer cannot tell a good token from a bad one yet. */
    @ServerExceptionMapper
    public Response unjudged(OIDCException failure) {
        LOG.warnf("a token could not be judged: %s", failure.getMessage());
        return writer.write(
                        503,
                        "issuer-unreachable",
                        "tokens cannot be judged at the moment; try again",
                        List.of(),
                        Map.of())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, RoutingContext call) {
        if (call.response().closed() && Faults.isBrokenOff(failure)) {
            LOG.debugf("a caller left before its body was read: %s", failure.toString());
            return writer.write(400, "request-malformed", "the body broke off");
        }
        return unexpected(failure);
    }

    /**
     * The rules should have refused it with the field's name, so it is logged to be mended: what and where, but not in the
     * failure's words, which quote the value.
     */
    private Response outOfRange(Throwable failure) {
        LOG.warnf(
                "a value that no rule refused could not be computed with or stored: %s", InputFaults.placeOf(failure));
        return writer.write(400, "value-out-of-range", "a value of the request is too large or cannot be stored");
    }

    private Response unexpected(Throwable failure) {
        if (Faults.passes(failure)) {
            LOG.warn("a request met a fault that passes", failure);
            return writer.write(503, "unavailable", "try again in a moment", List.of(), Map.of())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (InputFaults.isOne(failure)) {
            return outOfRange(failure);
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "incident %s: a request failed", incident);
        return writer.write(
                        500,
                        "internal-error",
                        "something went wrong on our side",
                        List.of(),
                        Map.of("incident", incident))
                .build();
    }
}
