package fr.insegur.quote.request;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client company asked for, and where that stands. Every move is written into its history. */
@Entity
@Table(name = "quote_request")
public class QuoteRequest {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID clientId;
    private String siren;
    private String companyName;
    private String activity;
    private String departement;
    private String currency;
    private long annualTurnoverMinor;
    private long needMinor;
    private BigDecimal b2bShare;
    private boolean wantsConfidentiality;
    private boolean keepsCollection;
    private String mandateVersion;
    private Instant mandateAcceptedAt;
    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private QuoteState state;

    private @Nullable UUID contractId;
    private Instant createdAt;

    @OneToMany(mappedBy = "quote", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<QuoteTransition> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected QuoteRequest() {}

    @SuppressWarnings("NullAway.Init")
    QuoteRequest(UUID clientId, NewQuoteRequest wanted, String actor, LocalDate today, Instant now) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.siren = wanted.siren();
        this.companyName = wanted.companyName().strip();
        this.activity = wanted.activity().strip();
        this.departement = wanted.departement();
        this.currency = wanted.annualTurnover().currency().getCurrencyCode();
        this.annualTurnoverMinor = wanted.annualTurnover().minor();
        this.needMinor = wanted.need().minor();
        this.b2bShare = wanted.b2bShare();
        this.wantsConfidentiality = wanted.wantsConfidentiality();
        this.keepsCollection = wanted.keepsCollection();
        this.mandateVersion = wanted.mandate().version();
        this.mandateAcceptedAt = wanted.mandate().acceptedAt();
        this.requestedOn = today;
        this.createdAt = now;
        this.state = QuoteState.SUBMITTED;
        history.add(new QuoteTransition(this, null, QuoteState.SUBMITTED, actor, "demande de devis déposée", now));
    }

    /**
     * Goes to another state.
     *
     * @throws Refused 409 when the table of moves does not lead there
     */
    public void move(QuoteState next, String actor, String reason, Instant at) {
        if (!state.mayBecome(next)) {
            throw Refused.conflict("quote-state", "a quote that is " + state + " cannot become " + next)
                    .with("state", state.name());
        }
        history.add(new QuoteTransition(this, state, next, actor, reason, at));
        state = next;
    }

    /** Accepted by the client: the contract that its factor has still to sign. */
    public void awaitContract(UUID contractId, String actor, String reason, Instant at) {
        move(QuoteState.ACCEPTED, actor, reason, at);
        move(QuoteState.CONTRACT_PENDING, actor, "signature du factor attendue", at);
        this.contractId = contractId;
    }

    /** The factor does not sign: the client chooses again. */
    public void returnToComparison(String actor, String reason, Instant at) {
        move(QuoteState.COMPARED, actor, reason, at);
        this.contractId = null;
    }

    public UUID id() {
        return id;
    }

    public UUID clientId() {
        return clientId;
    }

    public String siren() {
        return siren;
    }

    String companyName() {
        return companyName;
    }

    public String activity() {
        return activity;
    }

    public String departement() {
        return departement;
    }

    public Money annualTurnover() {
        return Money.ofMinor(annualTurnoverMinor, Currency.getInstance(currency));
    }

    public Money need() {
        return Money.ofMinor(needMinor, Currency.getInstance(currency));
    }

    public BigDecimal b2bShare() {
        return b2bShare;
    }

    public boolean wantsConfidentiality() {
        return wantsConfidentiality;
    }

    public boolean keepsCollection() {
        return keepsCollection;
    }

    Mandate mandate() {
        return new Mandate(mandateVersion, mandateAcceptedAt);
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    public QuoteState state() {
        return state;
    }

    @Nullable
    UUID contractId() {
        return contractId;
    }

    List<QuoteTransition> history() {
        return List.copyOf(history);
    }
}
