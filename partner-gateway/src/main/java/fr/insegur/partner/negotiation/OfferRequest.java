package fr.insegur.partner.negotiation;

import fr.insegur.partner.factor.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** A broker's request for offers for one quote. Its row is what every move of the negotiation locks first. */
@Entity
@Table(name = "offer_request")
class OfferRequest {
    @Id
    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    private Product product;

    private LocalDate deadline;

    @Convert(converter = DossierColumn.class)
    private Dossier dossier;

    @Enumerated(EnumType.STRING)
    private OfferRequestState state;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OfferRequest() {}

    OfferRequest(OffersRequested requested) {
        this.quoteId = requested.quoteId();
        this.clientId = requested.clientId();
        this.product = requested.product();
        this.deadline = requested.deadline();
        this.dossier = requested.dossier();
        this.state = OfferRequestState.SENT;
    }

    void close() {
        state = OfferRequestState.CLOSED;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID clientId() {
        return clientId;
    }

    Product product() {
        return product;
    }

    LocalDate deadline() {
        return deadline;
    }

    Dossier dossier() {
        return dossier;
    }

    /** The one currency of this quote, in which offers are made too. */
    Currency currency() {
        return dossier.turnoverBand().from().currency();
    }

    OfferRequestState state() {
        return state;
    }
}
