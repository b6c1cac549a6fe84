package fr.insegur.quote.montage;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.quote.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** What was recommended on which figures, and by which version of the rules; never changed afterwards. */
@Entity
@Immutable
@Table(name = "recommendation")
class Recommendation {
    @Id
    private UUID id;

    private UUID quoteId;
    private UUID quoteAuditId;
    private String ruleSetVersion;

    @Convert(converter = MontagesColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<MontageRules.Montage> montages;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    Recommendation(UUID quoteId, UUID quoteAuditId, List<MontageRules.Montage> montages, Instant madeAt) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.quoteAuditId = quoteAuditId;
        this.ruleSetVersion = MontageRules.VERSION;
        this.montages = montages;
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    UUID quoteId() {
        return quoteId;
    }

    UUID quoteAuditId() {
        return quoteAuditId;
    }

    String ruleSetVersion() {
        return ruleSetVersion;
    }

    List<MontageRules.Montage> montages() {
        return montages;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** The montages in their order, kept whole. */
    @Converter
    static class MontagesColumn extends JsonColumn<List<MontageRules.Montage>> {
        MontagesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
