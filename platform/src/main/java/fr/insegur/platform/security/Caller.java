package fr.insegur.platform.security;

import fr.insegur.platform.membership.Membership;
import fr.insegur.platform.membership.Memberships;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.tenancy.Scope;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. The verified token says who it is, subject and roles; this service knows for which company that subject acts. Whoever
 * acts for several names one in the header {@value #COMPANY}.
 */
@RequestScoped
public class Caller {
    /** Names the client company or partner that the request is for. */
    public static final String COMPANY = "Insegur-Company";

    private static final String SCOPE = "scope";
    private static final List<String> ROLES = List.of("broker", "client", "ops", "partner");

    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final HttpHeaders headers;
    private @Nullable List<Membership> found;

    Caller(SecurityIdentity identity, Memberships memberships, HttpHeaders headers) {
        this.identity = identity;
        this.memberships = memberships;
        this.headers = headers;
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
                String.join(" ", roles()),
                tenant(Membership.Kind.CLIENT).map(UUID::toString).orElse(""),
                tenant(Membership.Kind.PARTNER).map(UUID::toString).orElse(""));
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The roles of this platform that the token gives, in alphabetical order. */
    public List<String> roles() {
        return ROLES.stream().filter(this::is).toList();
    }

    /** The companies of that kind that the subject is a member of, whichever it acts for now. */
    public List<Membership> memberships(Membership.Kind kind) {
        return all().stream().filter(membership -> membership.kind() == kind).toList();
    }

    /**
     * What the caller may do with this token, as far as its role lets it: the scopes that the issuer put into it, less those that its
     * part in the company that it acts for does not have.
     */
    public Set<String> scopes() {
        Set<String> scopes = token().map(token -> token.getClaim(SCOPE))
                .map(text -> Set.copyOf(List.of(text.toString().strip().split("\\s+"))))
                .orElse(Set.of());
        List<Membership> acting = Stream.of(Membership.Kind.values())
                .filter(kind -> is(kind.role()))
                .flatMap(kind -> acting(kind).stream())
                .toList();
        if (acting.isEmpty()) {
            return scopes;
        }
        return scopes.stream()
                .filter(scope -> acting.stream()
                        .anyMatch(membership -> membership.scopes().contains(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The client company that the caller acts for. */
    public UUID clientId() {
        return tenant(Membership.Kind.CLIENT)
                .orElseThrow(() ->
                        missing(Membership.Kind.CLIENT, "client-missing", "this login acts for no client company"));
    }

    /** The partner factor that the caller acts for. */
    public UUID partnerId() {
        return tenant(Membership.Kind.PARTNER)
                .orElseThrow(
                        () -> missing(Membership.Kind.PARTNER, "partner-missing", "this login acts for no partner"));
    }

    /** The broker reads every client's rows, a client its own, everybody else none. */
    public boolean mayReadClient(UUID clientId) {
        return is("broker")
                || (is("client")
                        && tenant(Membership.Kind.CLIENT)
                                .filter(clientId::equals)
                                .isPresent());
    }

    /** A partner reads the rows that name it. */
    public boolean mayReadPartner(UUID partnerId) {
        return is("broker")
                || (is("partner")
                        && tenant(Membership.Kind.PARTNER)
                                .filter(partnerId::equals)
                                .isPresent());
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
                is("client") ? tenant(Membership.Kind.CLIENT).orElse(null) : null,
                is("partner") ? tenant(Membership.Kind.PARTNER).orElse(null) : null,
                subject()));
    }

    /** The one that the header names, else the only one; none where it is unclear. */
    private Optional<Membership> acting(Membership.Kind kind) {
        List<Membership> mine = memberships(kind);
        String chosen = mine.isEmpty() ? null : headers.getHeaderString(COMPANY);
        if (chosen != null) {
            return mine.stream()
                    .filter(membership -> membership.tenantId().toString().equalsIgnoreCase(chosen.strip()))
                    .findFirst();
        }
        return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }

    private Optional<UUID> tenant(Membership.Kind kind) {
        return acting(kind).map(Membership::tenantId);
    }

    private Refused missing(Membership.Kind kind, String code, String detail) {
        boolean unclear = memberships(kind).size() > 1 && headers.getHeaderString(COMPANY) == null;
        return unclear
                ? Refused.invalid("company-unclear", "this login acts for several: name one in the header " + COMPANY)
                : Refused.forbidden(code, detail);
    }

    /** Looked up once per request: whoever is removed in the middle of one finishes it. */
    private List<Membership> all() {
        List<Membership> known = found;
        if (known == null) {
            known = token().isEmpty() ? List.of() : memberships.of(subject());
            found = known;
        }
        return known;
    }

    private Optional<JsonWebToken> token() {
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
