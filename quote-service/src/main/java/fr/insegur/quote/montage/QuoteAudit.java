package fr.insegur.quote.montage;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.quote.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The audited figures that a quote rests on, as they were when they came. */
@Entity
@Immutable
@Table(name = "quote_audit")
public class QuoteAudit {
    @Id
    private UUID id;

    private UUID quoteId;
    private UUID auditId;
    private LocalDate asOf;
    private String confidence;
    private String currency;
    private long turnoverMinor;
    private int invoices;
    private int debtors;
    private long outstandingMinor;
    private long overdueMinor;
    private long financeableMinor;
    private BigDecimal suggestedAdvanceRate;
    private BigDecimal dsoDays;
    private BigDecimal top1Share;
    private BigDecimal lateShare;

    @Convert(converter = AgeingColumn.class)
    @ColumnTransformer(write = JsonColumn.WRITE)
    private List<AgeingBucket> ageing;

    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuoteAudit() {}

    @SuppressWarnings("NullAway.Init")
    QuoteAudit(UUID quoteId, LedgerAudited audited, Instant receivedAt) {
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.auditId = audited.auditId();
        this.asOf = audited.asOf();
        this.confidence = audited.confidence();
        this.currency = audited.outstanding().currency().getCurrencyCode();
        this.turnoverMinor = audited.turnover().minor();
        this.invoices = audited.invoices();
        this.debtors = audited.debtorCount();
        this.outstandingMinor = audited.outstanding().minor();
        this.overdueMinor = audited.overdue().minor();
        this.financeableMinor = audited.financeable().minor();
        this.suggestedAdvanceRate = audited.suggestedAdvanceRate();
        this.dsoDays = Objects.requireNonNull(audited.dsoDays());
        this.top1Share = audited.top1Share();
        this.lateShare = audited.lateShare();
        this.ageing = List.copyOf(audited.ageing());
        this.receivedAt = receivedAt;
    }

    UUID id() {
        return id;
    }

    UUID auditId() {
        return auditId;
    }

    LocalDate asOf() {
        return asOf;
    }

    String confidence() {
        return confidence;
    }

    /** Twelve months of sales, tax included. */
    public Money turnover() {
        return money(turnoverMinor);
    }

    /** Invoices of the twelve months. */
    public int invoices() {
        return invoices;
    }

    public int debtors() {
        return debtors;
    }

    Money outstanding() {
        return money(outstandingMinor);
    }

    Money overdue() {
        return money(overdueMinor);
    }

    /** What is open and not overdue; nothing when credits exceed it. */
    public Money notOverdue() {
        return money(Math.max(0, Math.subtractExact(outstandingMinor, overdueMinor)));
    }

    Money financeable() {
        return money(financeableMinor);
    }

    BigDecimal suggestedAdvanceRate() {
        return suggestedAdvanceRate;
    }

    public BigDecimal dsoDays() {
        return dsoDays;
    }

    public BigDecimal top1Share() {
        return top1Share;
    }

    BigDecimal lateShare() {
        return lateShare;
    }

    public List<AgeingBucket> ageing() {
        return List.copyOf(ageing);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, Currency.getInstance(currency));
    }

    /** The aged balance, kept whole. */
    @Converter
    static class AgeingColumn extends JsonColumn<List<AgeingBucket>> {
        AgeingColumn() {
            super(new TypeReference<>() {});
        }
    }
}
