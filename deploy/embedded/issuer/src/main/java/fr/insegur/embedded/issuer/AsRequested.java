package fr.insegur.embedded.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * Fills a token with what the request's own form parameters say: {@code sub}, {@code audience} (several with blanks between), {@code lifetime_seconds}
 * (negative: already expired) and {@code claims}, a JSON object.
 */
record AsRequested(String issuerId, long tokenExpiry) implements OAuth2TokenCallback {

    @Override
    public String subject(TokenRequest request) {
        String subject = parameter(request, "sub");
        return subject == null ? "anonymous" : subject;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        String audience = parameter(request, "audience");
        return List.of((audience == null ? "insegur" : audience).split(" "));
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new HashMap<>();
        String json = parameter(request, "claims");
        if (json != null) {
            try {
                claims.putAll(JSONObjectUtils.parse(json));
            } catch (ParseException e) {
                throw new IllegalArgumentException("the parameter claims is not a JSON object", e);
            }
        }
        String lifetime = parameter(request, "lifetime_seconds");
        if (lifetime != null) {
            Instant expiry = Instant.now().plusSeconds(Long.parseLong(lifetime));
            claims.put("exp", Date.from(expiry));
            // A token that ends in the past was also issued in the past, as a real one would be.
            Instant issued = expiry.isBefore(Instant.now()) ? expiry.minusSeconds(tokenExpiry) : Instant.now();
            claims.put("iat", Date.from(issued));
            claims.put("nbf", Date.from(issued));
        }
        return claims;
    }

    private static @Nullable String parameter(TokenRequest request, String name) {
        List<String> values = request.getCustomParameter(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
