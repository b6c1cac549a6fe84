package fr.insegur.quote.contract;

import fr.insegur.quote.JsonColumn;
import fr.insegur.quote.offer.OfferTerms;
import fr.insegur.quote.offer.OfferVersion;
import fr.insegur.quote.offer.ReceivedOffer;
import fr.insegur.quote.request.QuoteRequest;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A factoring contract in force, with the terms that were signed. */
@Entity
@Table(name = "contract")
class Contract {
    /** Where a contract stands. */
    enum State {
        ACTIVE
    }

    /** Whether the debtors are told to pay the factor. */
    enum NotificationMode {
        NOTIFIED,
        NOT_NOTIFIED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID quoteId;
    private UUID clientId;
    private String clientSiren;
    private UUID partnerId;
    private String partnerCode;
    private UUID offerId;
    private int offerVersion;

    @Enumerated(EnumType.STRING)
    private NotificationMode notificationMode;

    @Convert(converter = OfferVersion.TermsColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private OfferTerms terms;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate signedOn;
    private LocalDate startDate;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    @SuppressWarnings("NullAway.Init")
    Contract(
            UUID id,
            QuoteRequest quote,
            ReceivedOffer offer,
            OfferVersion signed,
            LocalDate signedOn,
            LocalDate startDate,
            Instant now) {
        this.id = id;
        this.quoteId = quote.id();
        this.clientId = quote.clientId();
        this.clientSiren = quote.siren();
        this.partnerId = offer.partnerId();
        this.partnerCode = offer.partnerCode();
        this.offerId = offer.id();
        this.offerVersion = signed.number();
        this.terms = signed.terms();
        this.notificationMode =
                signed.terms().product().notifiesDebtors() ? NotificationMode.NOTIFIED : NotificationMode.NOT_NOTIFIED;
        this.state = State.ACTIVE;
        this.signedOn = signedOn;
        this.startDate = startDate;
        this.createdAt = now;
    }

    /** The VAT rate of each fee from a date on: it may change by law while the contract runs. */
    List<VatRate> vat() {
        return List.of(
                new VatRate(VatRate.Fee.SERVICE, terms.serviceVatRate(), startDate),
                new VatRate(VatRate.Fee.FINANCING, terms.financingVatRate(), startDate));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID clientId() {
        return clientId;
    }

    String clientSiren() {
        return clientSiren;
    }

    UUID partnerId() {
        return partnerId;
    }

    String partnerCode() {
        return partnerCode;
    }

    UUID offerId() {
        return offerId;
    }

    int offerVersion() {
        return offerVersion;
    }

    NotificationMode notificationMode() {
        return notificationMode;
    }

    OfferTerms terms() {
        return terms;
    }

    State state() {
        return state;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    LocalDate startDate() {
        return startDate;
    }

    Instant createdAt() {
        return createdAt;
    }
}
