package fr.insegur.quote.request;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One move of a quote request: who made it, when and why. */
@Entity
@Immutable
@Table(name = "quote_transition")
class QuoteTransition {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "quote_id")
    private QuoteRequest quote;

    @Enumerated(EnumType.STRING)
    private @Nullable QuoteState fromState;

    @Enumerated(EnumType.STRING)
    private QuoteState toState;

    private String actor;
    private String reason;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuoteTransition() {}

    QuoteTransition(
            QuoteRequest quote,
            @Nullable QuoteState fromState,
            QuoteState toState,
            String actor,
            String reason,
            Instant movedAt) {
        this.id = Ids.next();
        this.quote = quote;
        this.fromState = fromState;
        this.toState = toState;
        this.actor = actor;
        this.reason = reason;
        this.movedAt = movedAt;
    }

    QuoteRequest quote() {
        return quote;
    }

    UUID id() {
        return id;
    }

    @Nullable
    QuoteState fromState() {
        return fromState;
    }

    QuoteState toState() {
        return toState;
    }

    String actor() {
        return actor;
    }

    String reason() {
        return reason;
    }

    Instant movedAt() {
        return movedAt;
    }
}
