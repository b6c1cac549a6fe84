package fr.insegur.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a token shall say.
 *
 * @param issuer path of the issuer, {@code insegur} for the platform's own
 * @param audience for whom it is, several with blanks between
 * @param claims further claims, each a string
 * @param lifetime negative for a token that has already expired
 */
public record TokenRequest(
        String issuer,
        String subject,
        String audience,
        List<String> roles,
        Map<String, String> claims,
        Duration lifetime) {

    public TokenRequest {
        roles = List.copyOf(roles);
        claims = Map.copyOf(claims);
    }

    /** A token of the platform's issuer and audience with one role and all its scopes, valid for an hour. */
    public static TokenRequest role(String role) {
        return new TokenRequest("insegur", role, "insegur", List.of(role), Map.of(), Duration.ofHours(1))
                .withScopes(Scopes.of(role));
    }

    public TokenRequest withIssuer(String other) {
        return new TokenRequest(other, subject, audience, roles, claims, lifetime);
    }

    public TokenRequest withSubject(String other) {
        return new TokenRequest(issuer, other, audience, roles, claims, lifetime);
    }

    public TokenRequest withAudience(String other) {
        return new TokenRequest(issuer, subject, other, roles, claims, lifetime);
    }

    /** With a further role and its scopes. */
    public TokenRequest withRole(String further) {
        List<String> all = new ArrayList<>(roles);
        all.add(further);
        Set<String> scopes = new TreeSet<>();
        all.forEach(role -> scopes.addAll(Scopes.of(role)));
        return new TokenRequest(issuer, subject, audience, all, claims, lifetime).withScopes(scopes);
    }

    /** With these scopes and no others. */
    public TokenRequest withScopes(Set<String> scopes) {
        return withClaim("scope", String.join(" ", new TreeSet<>(scopes)));
    }

    public TokenRequest withClaim(String name, String value) {
        Map<String, String> all = new HashMap<>(claims);
        all.put(name, value);
        return new TokenRequest(issuer, subject, audience, roles, all, lifetime);
    }

    public TokenRequest withLifetime(Duration other) {
        return new TokenRequest(issuer, subject, audience, roles, claims, other);
    }
}
