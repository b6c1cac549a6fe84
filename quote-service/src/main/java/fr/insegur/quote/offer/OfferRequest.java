package fr.insegur.quote.offer;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.insegur.quote.JsonColumn;
import fr.insegur.quote.montage.Product;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What the factors were asked for a quote, with the dossier exactly as they could see it. */
@Entity
@Immutable
@Table(name = "offer_request")
class OfferRequest {
    @Id
    private UUID quoteId;

    @Enumerated(EnumType.STRING)
    private Product product;

    private LocalDate deadline;

    @Convert(converter = DossierColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private Dossier dossier;

    private String requestedBy;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfferRequest() {}

    OfferRequest(
            UUID quoteId,
            Product product,
            LocalDate deadline,
            Dossier dossier,
            String requestedBy,
            Instant requestedAt) {
        this.quoteId = quoteId;
        this.product = product;
        this.deadline = deadline;
        this.dossier = dossier;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    UUID quoteId() {
        return quoteId;
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

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** The dossier, kept whole. */
    @Converter
    static class DossierColumn extends JsonColumn<Dossier> {
        DossierColumn() {
            super(new TypeReference<>() {});
        }
    }
}
