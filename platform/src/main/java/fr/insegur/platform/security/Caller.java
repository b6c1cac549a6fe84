package fr.insegur.platform.security;

import fr.insegur.platform.problem.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the verified token says: subject, roles, and the client company or partner that the subject acts for. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject, stable for a person or machine; {@code anonymous} where nobody logged in. */
    public String subject() {
        return token().map(JsonWebToken::getSubject).orElse("anonymous");
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The client company that the caller acts for. */
    public UUID clientId() {
        return tenant("insegur_client")
                .orElseThrow(() -> Refused.forbidden("client-missing", "the token names no client company"));
    }

    /** The partner factor that the caller acts for. */
    public UUID partnerId() {
        return tenant("insegur_partner")
                .orElseThrow(() -> Refused.forbidden("partner-missing", "the token names no partner"));
    }

    /** The broker reads every client's rows, a client its own, everybody else none. */
    public boolean mayReadClient(UUID clientId) {
        return is("broker")
                || (is("client")
                        && tenant("insegur_client").filter(clientId::equals).isPresent());
    }

    /** A partner reads the rows that name it. */
    public boolean mayReadPartner(UUID partnerId) {
        return is("broker")
                || (is("partner")
                        && tenant("insegur_partner").filter(partnerId::equals).isPresent());
    }

    private Optional<UUID> tenant(String claim) {
        Optional<String> text = token().map(token -> token.getClaim(claim)).map(Object::toString);
        try {
            return text.map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<JsonWebToken> token() {
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
