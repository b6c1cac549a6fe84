package fr.insegur.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What does not look like a signed token is as good as none. Quarkus takes the token apart before it is verified, and fails on
 * one of dots alone, which would be a fault of ours and not a 401.
 */
@ApplicationScoped
public class TokenForm {
    private static final int BEFORE_ALL_THAT_READ_IT = 300;
    private static final Pattern SIGNED =
            Pattern.compile("(?i:bearer) [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    void register(@Observes Filters filters) {
        filters.register(TokenForm::judge, BEFORE_ALL_THAT_READ_IT);
    }

    private static void judge(RoutingContext call) {
        List<String> sent = call.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1
                || sent.stream().anyMatch(value -> !SIGNED.matcher(value).matches())) {
            call.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        call.next();
    }
}
