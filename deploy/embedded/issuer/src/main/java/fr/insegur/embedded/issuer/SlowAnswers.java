package fr.insegur.embedded.issuer;

import java.util.List;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Lets whoever asks for keys or for the discovery document wait, as long as {@code /<issuer>/delays/<milliseconds>} said last.
 * Routes are asked in their order whether a request is theirs; this one is the first, waits, and leaves the request to the others.
 */
final class SlowAnswers implements Route {
    private static final String DELAYS = "delays";
    private static final List<String> SLOW = List.of("jwks", ".well-known");

    private volatile long milliseconds;

    @Override
    public boolean match(OAuth2HttpRequest request) {
        List<String> path = request.getOriginalUrl().pathSegments();
        if (path.size() > 1 && SLOW.contains(path.get(1)) && !path.getLast().equals("requests")) {
            await();
        }
        return path.size() == 3 && path.get(1).equals(DELAYS);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        milliseconds =
                Long.parseLong(request.getOriginalUrl().pathSegments().getLast());
        return new OAuth2HttpResponse(Headers.of("Content-Type", "text/plain"), 200, "", null);
    }

    private void await() {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
