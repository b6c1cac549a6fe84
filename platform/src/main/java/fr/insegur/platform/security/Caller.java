package fr.insegur.platform.security;

import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the verified token says: subject, roles, and the client company or partner that the subject acts for. */
@RequestScoped
public class Caller {
    private static final String CLIENT = "insegur_client";
    private static final String PARTNER = "insegur_partner";
    private static final String SCOPE = "scope";
    private static final List<String> ROLES = List.of("broker", "client", "ops", "partner");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The token's subject, stable for a person or machine; {@code anonymous} where nobody logged in.
     *
     * @throws AuthenticationFailedException when the token names nobody: two such callers could not be told apart
     */
    public String subject() {
        Optional<JsonWebToken> token = token();
        if (token.isEmpty()) {
            return "anonymous";
        }
        return token.map(JsonWebToken::getSubject)
                .filter(subject -> !subject.isBlank())
                .orElseThrow(() -> new AuthenticationFailedException("the token names no subject"));
    }

    /** Subject, roles and company together: the same person with another role or for another company is another caller. */
    public String account() {
        return String.join(
                "\n",
                subject(),
                ROLES.stream().filter(this::is).collect(Collectors.joining(" ")),
                tenant(CLIENT).map(UUID::toString).orElse(""),
                tenant(PARTNER).map(UUID::toString).orElse(""));
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** What the caller may do with this token, as far as its role lets it: the scopes that the issuer put into it. */
    public Set<String> scopes() {
        return token().map(token -> token.getClaim(SCOPE))
                .map(scopes -> Set.copyOf(List.of(scopes.toString().strip().split("\\s+"))))
                .orElse(Set.of());
    }

    /** The client company that the caller acts for. */
    public UUID clientId() {
        return tenant(CLIENT)
                .orElseThrow(() -> Refused.forbidden("client-missing", "the token names no client company"));
    }

    /** The partner factor that the caller acts for. */
    public UUID partnerId() {
        return tenant(PARTNER).orElseThrow(() -> Refused.forbidden("partner-missing", "the token names no partner"));
    }

    /** The broker reads every client's rows, a client its own, everybody else none. */
    public boolean mayReadClient(UUID clientId) {
        return is("broker")
                || (is("client") && tenant(CLIENT).filter(clientId::equals).isPresent());
    }

    /** A partner reads the rows that name it. */
    public boolean mayReadPartner(UUID partnerId) {
        return is("broker")
                || (is("partner") && tenant(PARTNER).filter(partnerId::equals).isPresent());
    }

    /** Whose rows the caller may see: everybody's as the broker, else those of its own company; empty where nobody logged in. */
    public Optional<Scope> scope() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        if (is("broker")) {
            return Optional.of(Scope.everybody());
        }
        return Optional.of(new Scope(
                is("ops") ? Scope.Reach.TECHNICAL : Scope.Reach.OWN,
                is("client") ? tenant(CLIENT).orElse(null) : null,
                is("partner") ? tenant(PARTNER).orElse(null) : null));
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
