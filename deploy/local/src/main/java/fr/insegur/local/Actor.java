package fr.insegur.local;

import fr.insegur.embedded.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who acts in the story, with what their tokens say. */
public enum Actor {
    CLIENT("Comptoir Valdoucet", "client", null),
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

    /** The partner that this actor belongs to; a company gets its id only when it registers. */
    public UUID company() {
        if (company == null) {
            throw new IllegalStateException(label + " acts for no partner");
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

    /** Who this is to the issuer. */
    public String subject() {
        return role + "-user" + (company == null ? "" : "-" + company);
    }

    /** The subject of a partner's machines. */
    public String systemSubject() {
        return "partner-system-" + company();
    }

    TokenRequest tokenRequest(Duration lifetime) {
        return TokenRequest.role(role).withLifetime(lifetime).withSubject(subject());
    }
}
