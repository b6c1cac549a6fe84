package fr.insegur.local;

import fr.insegur.embedded.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who acts in the story, with what their tokens say. */
public enum Actor {
    CLIENT("Comptoir Valdoucet", "client", "0198c0de-0000-7000-8000-000000000001"),
    LITTORAL("Factor Littoral", "partner", "0198c0de-0000-7000-8000-0000000000a1"),
    EXPRESS("Factor Express", "partner", "0198c0de-0000-7000-8000-0000000000a2"),
    DISCRET("Factor Discret", "partner", "0198c0de-0000-7000-8000-0000000000a3"),
    BROKER("Insegur, the broker", "broker", null),
    OPS("Operations", "ops", null);

    private final String label;
    private final String role;
    private final @Nullable UUID company;

    Actor(String label, String role, @Nullable String company) {
        this.label = label;
        this.role = role;
        this.company = company == null ? null : UUID.fromString(company);
    }

    /** The three factors. */
    public static List<Actor> partners() {
        return List.of(LITTORAL, EXPRESS, DISCRET);
    }

    public String label() {
        return label;
    }

    public String role() {
        return role;
    }

    /** The client company or the partner that this actor belongs to. */
    public UUID company() {
        if (company == null) {
            throw new IllegalStateException(label + " acts for no client and no partner");
        }
        return company;
    }

    /** A partner's code on the platform and in the simulator. */
    public String code() {
        if (!role.equals("partner")) {
            throw new IllegalStateException(label + " is no partner");
        }
        return "FACTOR-" + name();
    }

    TokenRequest tokenRequest(Duration lifetime) {
        TokenRequest request = TokenRequest.role(role).withLifetime(lifetime);
        return company == null
                ? request.withSubject(role + "-user")
                : request.withSubject(role + "-user-" + company).withClaim("insegur_" + role, company.toString());
    }
}
