package fr.insegur.testkit;

import fr.insegur.embedded.TokenRequest;
import java.time.Duration;
import java.util.UUID;

/** Tokens that the issuer of this test run really signed, valid for an hour unless said otherwise. */
public final class Tokens {
    private Tokens() {}

    /** A user of that client company. */
    public static String client(UUID clientId) {
        return of(asClient(clientId));
    }

    /** A user of that partner factor. */
    public static String partner(UUID partnerId) {
        return of(asPartner(partnerId));
    }

    public static String broker() {
        return of(TokenRequest.role("broker"));
    }

    public static String ops() {
        return of(TokenRequest.role("ops"));
    }

    /** The same token, but it ended an hour ago. */
    public static String expired(TokenRequest request) {
        return of(request.withLifetime(Duration.ofHours(-1)));
    }

    /** The same token, but made for another application. */
    public static String otherAudience(TokenRequest request) {
        return of(request.withAudience("another-application"));
    }

    /** The same token, but signed by another issuer on the same host. */
    public static String otherIssuer(TokenRequest request) {
        return of(request.withIssuer("other"));
    }

    /** Any token at all. */
    public static String of(TokenRequest request) {
        return Components.issuer().token(request);
    }

    /** A user of that client company, of which the service under test was told. */
    public static TokenRequest asClient(UUID clientId) {
        return asClient(clientId, "client-user-" + clientId);
    }

    /** One of several users of that client company. */
    public static TokenRequest asClient(UUID clientId, String subject) {
        MembershipRows.put(subject, "CLIENT", clientId);
        return TokenRequest.role("client").withSubject(subject);
    }

    /** A user of that partner factor, of which the service under test was told. */
    public static TokenRequest asPartner(UUID partnerId) {
        String subject = "partner-user-" + partnerId;
        MembershipRows.put(subject, "PARTNER", partnerId);
        return TokenRequest.role("partner").withSubject(subject);
    }
}
