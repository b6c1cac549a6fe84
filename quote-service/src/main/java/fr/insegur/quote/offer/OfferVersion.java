package fr.insegur.quote.offer;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.insegur.quote.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One version of an offer, never changed: a change is another version. */
@Entity
@Immutable
@Table(name = "offer_version")
public class OfferVersion {

    /** Versions are numbered within their offer, from 1. */
    @Embeddable
    record Id(UUID offerId, int number) {}

    @EmbeddedId
    private Id id;

    @MapsId("offerId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "offer_id")
    private ReceivedOffer offer;

    @Enumerated(EnumType.STRING)
    private OfferAuthor author;

    private boolean firm;
    private LocalDate validUntil;

    @Convert(converter = TermsColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private OfferTerms terms;

    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfferVersion() {}

    OfferVersion(ReceivedOffer offer, OfferVersionReceived received, Instant receivedAt) {
        this.id = new Id(offer.id(), received.version());
        this.offer = offer;
        this.author = received.author();
        this.firm = received.firm();
        this.validUntil = received.validUntil();
        this.terms = received.terms();
        this.receivedAt = receivedAt;
    }

    public int number() {
        return id.number();
    }

    ReceivedOffer offer() {
        return offer;
    }

    public OfferAuthor author() {
        return author;
    }

    public boolean firm() {
        return firm;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public OfferTerms terms() {
        return terms;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** The terms, kept whole. */
    @Converter
    public static class TermsColumn extends JsonColumn<OfferTerms> {
        public TermsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
