package fr.insegur.quote.comparison;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** An index rate as it was published for a day. */
@Entity
@Immutable
@Table(name = "reference_rate")
class ReferenceRate {

    @Embeddable
    record Id(String code, LocalDate day) {}

    @EmbeddedId
    private Id id;

    private BigDecimal rate;
    private String source;

    @SuppressWarnings("NullAway.Init")
    protected ReferenceRate() {}

    String code() {
        return id.code();
    }

    LocalDate day() {
        return id.day();
    }

    BigDecimal rate() {
        return rate;
    }

    String source() {
        return source;
    }
}
