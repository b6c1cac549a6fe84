package fr.insegur.partner.negotiation;

import fr.insegur.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of an offer, by the factor or, as a counter-offer, by the broker. Written once, never changed. */
@Entity
@Immutable
@Table(name = "offer_version")
class OfferVersion {
    @Id
    private UUID id;

    @Column(name = "offer_id")
    private UUID offerId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Author author;

    private boolean firm;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Convert(converter = TermsColumn.class)
    private OfferTerms terms;

    private @Nullable String comment;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected OfferVersion() {}

    OfferVersion(UUID offerId, int number, Author author, Proposal proposal, String createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.offerId = offerId;
        this.number = number;
        this.author = author;
        this.firm = proposal.firm();
        this.validUntil = proposal.validUntil();
        this.terms = proposal.terms();
        this.comment = proposal.comment();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID offerId() {
        return offerId;
    }

    int number() {
        return number;
    }

    Author author() {
        return author;
    }

    boolean firm() {
        return firm;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    OfferTerms terms() {
        return terms;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant createdAt() {
        return createdAt;
    }
}
