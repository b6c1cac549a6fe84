package fr.insegur.embedded.issuer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * Publishes the keys of an issuer under {@code /<issuer>/jwks} and counts who asks for them; {@code /<issuer>/jwks/requests}
 * says the number, so that a test can tell how often a service does.
 */
final class CountedKeys implements Route {
    private static final String KEYS = "jwks";
    private static final String COUNT = "requests";

    private final OAuth2TokenProvider tokens;
    private final Map<String, AtomicLong> requests = new ConcurrentHashMap<>();

    CountedKeys(OAuth2TokenProvider tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        List<String> path = path(request);
        return path.size() > 1 && (path.subList(1, path.size()).equals(List.of(KEYS)) || isCount(path));
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        List<String> path = path(request);
        AtomicLong count = requests.computeIfAbsent(path.getFirst(), issuer -> new AtomicLong());
        if (isCount(path)) {
            return answer("text/plain", count.toString());
        }
        count.incrementAndGet();
        return answer(
                "application/json;charset=UTF-8",
                tokens.publicJwkSet(path.getFirst()).toString());
    }

    private static boolean isCount(List<String> path) {
        return path.subList(1, path.size()).equals(List.of(KEYS, COUNT));
    }

    private static List<String> path(OAuth2HttpRequest request) {
        return request.getOriginalUrl().pathSegments();
    }

    private static OAuth2HttpResponse answer(String type, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", type), 200, body, null);
    }
}
