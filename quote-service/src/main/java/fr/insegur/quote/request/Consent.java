package fr.insegur.quote.request;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That the client allows its name and its debtors' names to be shown to the factors that were invited. */
@Entity
@Immutable
@Table(name = "quote_consent")
class Consent {
    private static final String DISCLOSE_NAMES = "DISCLOSE_NAMES";

    @Id
    private UUID id;

    private UUID quoteId;
    private String kind;
    private String givenBy;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID quoteId, String givenBy, Instant givenAt) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.kind = DISCLOSE_NAMES;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    UUID id() {
        return id;
    }

    UUID quoteId() {
        return quoteId;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
