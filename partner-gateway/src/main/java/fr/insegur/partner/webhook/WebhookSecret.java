package fr.insegur.partner.webhook;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.vault.CannotOpen;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.SealedTable;
import fr.insegur.platform.vault.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A secret that a partner's messages are signed with, sealed for this row and this partner: one that is copied to another
 * partner does not open.
 */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {
    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private byte[] sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    /** What the job that follows the keys has to know. */
    static final SealedTable TABLE =
            new SealedTable("webhook_secret", "id || '/' || partner_id", List.of("sealed"), List.of());

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecret() {}

    WebhookSecret(UUID partnerId, String text, Vault vault, Instant createdAt) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.sealed = vault.seal(place(), text);
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    /** @throws CannotOpen when its key is gone, it is not this partner's, or it is damaged */
    String open(Vault vault) {
        return vault.open(place(), sealed);
    }

    /** As {@link #open}; nothing when it does not open. */
    Optional<String> tryOpen(Vault vault) {
        return vault.tryOpen(place(), sealed);
    }

    private Place place() {
        return new Place("webhook_secret", "sealed", id + "/" + partnerId);
    }
}
