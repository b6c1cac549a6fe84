package fr.insegur.embedded.issuer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Publishes the keys of an issuer under {@code /<issuer>/jwks} and counts who asks for them, or for its judgement of a token,
 * which is always that it is not valid: services are to judge themselves. What a test needs besides is below
 * it: {@code requests} says the number, so that it can tell how often a service asks; {@code rotations} brings a new
 * signing key, {@code withdrawals} takes back those before it.
 */
final class KeysRoute implements Route {
    private static final String KEYS = "jwks";
    private static final String JUDGEMENT = "introspect";
    private static final List<String> BELOW = List.of("requests", "rotations", "withdrawals");

    private final KeptKeys keys;
    private final Map<String, AtomicLong> requests = new ConcurrentHashMap<>();

    KeysRoute(KeptKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        List<String> path = request.getOriginalUrl().pathSegments();
        return switch (path.size()) {
            case 2 -> path.get(1).equals(KEYS) || path.get(1).equals(JUDGEMENT);
            case 3 -> path.get(1).equals(KEYS) && BELOW.contains(path.get(2));
            default -> false;
        };
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        List<String> path = request.getOriginalUrl().pathSegments();
        AtomicLong count = requests.computeIfAbsent(path.getFirst(), issuer -> new AtomicLong());
        if (path.size() == 2) {
            count.incrementAndGet();
            boolean judged = path.get(1).equals(JUDGEMENT);
            return answer(
                    "application/json;charset=UTF-8",
                    judged ? "{\"active\":false}" : keys.published(path.getFirst()).toString());
        }
        switch (path.get(2)) {
            case "rotations" -> keys.rotate();
            case "withdrawals" -> keys.withdrawOld();
            default -> {}
        }
        return answer("text/plain", count.toString());
    }

    private static OAuth2HttpResponse answer(String type, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", type), 200, body, null);
    }
}
