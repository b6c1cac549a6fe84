package fr.insegur.partner.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a partner wants to be called. */
@Entity
@Table(name = "webhook_endpoint")
public class WebhookEndpoint {
    @Id
    @Column(name = "partner_id")
    private UUID partnerId;

    private String url;
    private boolean enabled;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    WebhookEndpoint(UUID partnerId, String url) {
        this.partnerId = partnerId;
        this.url = url;
        this.enabled = true;
    }

    /** Whoever names an address anew vouches for it: a disabled endpoint is called again. */
    void moveTo(String newUrl) {
        url = newUrl;
        enabled = true;
        disabledAt = null;
    }

    void disable(Instant at) {
        enabled = false;
        disabledAt = at;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String url() {
        return url;
    }

    public boolean enabled() {
        return enabled;
    }
}
