package fr.insegur.testkit;

import java.util.UUID;

/**
 * For whom a caller acts.
 *
 * @param clientId the company that a caller of role {@code client} acts for
 * @param partnerId the factor that a caller of role {@code partner} acts for
 */
public record Tenant(UUID clientId, UUID partnerId) {
    /** A company and a factor of which the service has never heard. */
    public static Tenant unknown() {
        return new Tenant(UUID.randomUUID(), UUID.randomUUID());
    }
}
