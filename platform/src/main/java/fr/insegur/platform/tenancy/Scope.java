package fr.insegur.platform.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a transaction may see and write. A row is visible when it is the client's or the partner's, a row of an account to
 * the logins that act for its company; rows that are neither's belong to nobody or to ops.
 *
 * @param reach what is visible beside the rows of client and partner
 * @param clientId the client company that is acted for
 * @param partnerId the partner that is acted for
 * @param subject the login that acts
 */
public record Scope(
        Reach reach,
        @Nullable UUID clientId,
        @Nullable UUID partnerId,
        @Nullable String subject) {
    private static final Scope NOBODY = new Scope(Reach.OWN, null, null, null);
    private static final Scope TECHNICAL = new Scope(Reach.TECHNICAL, null, null, null);
    private static final Scope EVERYBODY = new Scope(Reach.ALL, null, null, null);

    /** How far a scope goes. */
    public enum Reach {
        /** Nothing else. */
        OWN(""),
        /** The technical state of the service, such as deliveries that failed. */
        TECHNICAL("technical"),
        /** Every row. */
        ALL("all");

        private final String setting;

        Reach(String setting) {
            this.setting = setting;
        }

        String setting() {
            return setting;
        }
    }

    /** Sees no row that belongs to anybody. */
    public static Scope nobody() {
        return NOBODY;
    }

    /** Sees technical rows, and nobody's. */
    public static Scope technical() {
        return TECHNICAL;
    }

    /** Sees every row: the broker, and work that looks for what is due whosever it is. */
    public static Scope everybody() {
        return EVERYBODY;
    }

    public static Scope client(UUID clientId) {
        return new Scope(Reach.OWN, clientId, null, null);
    }

    public static Scope partner(UUID partnerId) {
        return new Scope(Reach.OWN, null, partnerId, null);
    }

    /** What both may see, as an event names them; an event that names neither sees nothing. */
    public static Scope of(@Nullable UUID clientId, @Nullable UUID partnerId) {
        return new Scope(Reach.OWN, clientId, partnerId, null);
    }

    /** A login by itself, which may act for several companies or for none yet. */
    public static Scope login(String subject) {
        return new Scope(Reach.OWN, null, null, subject);
    }
}
