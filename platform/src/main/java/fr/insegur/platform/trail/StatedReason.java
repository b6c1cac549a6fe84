package fr.insegur.platform.trail;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The one exception from "ops reads technical state and never clients' figures": whoever is ops and states a reason may
 * read what the broker may read. That it does is on the trail, in a transaction of its own, before it reads; where that cannot be
 * written nothing is read. It holds for GET alone, and without a valid reason nothing changes.
 */
@ApplicationScoped
public class StatedReason implements SecurityIdentityAugmentor {
    public static final String HEADER = "Insegur-Access-Reason";
    private static final String CORRELATION = "X-Correlation-Id";
    private static final Pattern CORRELATION_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Trail trail;
    private final Scopes scopes;

    StatedReason(Trail trail, Scopes scopes) {
        this.trail = trail;
        this.scopes = scopes;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (http == null
                || !http.request().method().equals(HttpMethod.GET)
                || !identity.hasRole("ops")
                || identity.hasRole("broker")) {
            return Uni.createFrom().item(identity);
        }
        return reason(http.request().getHeader(HEADER))
                .map(reason -> context.runBlocking(() -> admit(identity, http.request(), reason)))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private SecurityIdentity admit(SecurityIdentity identity, HttpServerRequest request, String reason) {
        String actor = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        if (actor == null || actor.isBlank()) {
            return identity;
        }
        Trail.Deed read = new Trail.Deed(actor, "ops", "READ", request.path(), reason, correlation(request));
        // Who calls is being found out right here, so the transaction cannot be the caller's.
        scopes.run(Scope.nobody(), () -> QuarkusTransaction.requiringNew().run(() -> trail.append(read, null, null)));
        return QuarkusSecurityIdentity.builder(identity).addRole("broker").build();
    }

    /** Whoever is let in is recorded before the request has a correlation id, so it is given one here. */
    private static String correlation(HttpServerRequest request) {
        String given = request.getHeader(CORRELATION);
        if (given != null && CORRELATION_FORM.matcher(given).matches()) {
            return given;
        }
        String made = Ids.next().toString();
        request.headers().set(CORRELATION, made);
        return made;
    }

    /** Header bytes arrive as Latin-1; what was sent is UTF-8. Absent when it is no sentence that somebody could read. */
    static Optional<String> reason(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString()
                    .strip();
            boolean readable = text.codePoints().noneMatch(Character::isISOControl);
            return Optional.of(text)
                    .filter(reason -> readable && reason.length() >= SHORTEST && reason.length() <= LONGEST);
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }
}
