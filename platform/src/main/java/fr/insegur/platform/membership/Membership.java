package fr.insegur.platform.membership;

import java.util.Set;
import java.util.UUID;

/**
 * A subject that acts for a company.
 *
 * @param subject as the issuer names it
 * @param kind which side the company is on
 * @param tenantId the company
 * @param part what the subject is there, a word of the service that owns the accounts
 * @param scopes what that part may do
 */
public record Membership(String subject, Kind kind, UUID tenantId, String part, Set<String> scopes) {

    /** The side that somebody acts for. */
    public enum Kind {
        CLIENT("client"),
        PARTNER("partner");

        private final String role;

        Kind(String role) {
            this.role = role;
        }

        /** The role without which a token cannot act for that side. */
        public String role() {
            return role;
        }
    }

    public Membership {
        scopes = Set.copyOf(scopes);
    }
}
