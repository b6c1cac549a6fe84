package fr.insegur.partner.factor;

import fr.insegur.platform.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner factor that may be asked for offers. */
@Entity
@Table(name = "partner")
public class Factor {
    @Id
    private UUID id;

    private String code;
    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "partner_product", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "product")
    @Enumerated(EnumType.STRING)
    private Set<Product> products = new HashSet<>();

    @Column(name = "min_turnover_minor")
    private @Nullable Long minTurnoverMinor;

    @Column(name = "min_turnover_currency")
    private @Nullable String minTurnoverCurrency;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Factor() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Factor(UUID id) {
        this.id = id;
    }

    void describe(String newCode, String newName, Collection<Product> newProducts, @Nullable Money minTurnover) {
        code = newCode;
        name = newName;
        products.retainAll(newProducts);
        products.addAll(newProducts);
        minTurnoverMinor = minTurnover == null ? null : minTurnover.minor();
        minTurnoverCurrency =
                minTurnover == null ? null : minTurnover.currency().getCurrencyCode();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    public Set<Product> products() {
        return products.isEmpty() ? Set.of() : EnumSet.copyOf(products);
    }

    /** The annual turnover below which this factor usually declines. */
    public @Nullable Money minTurnover() {
        return minTurnoverMinor == null || minTurnoverCurrency == null
                ? null
                : Money.ofMinor(minTurnoverMinor, Currency.getInstance(minTurnoverCurrency));
    }
}
