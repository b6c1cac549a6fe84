package fr.insegur.receivables.contract;

import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.ContractActivated.NotificationMode;
import fr.insegur.receivables.contract.ContractTerms.VatFrom;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** A contract as it was signed. Its row is the lock under which everything on the contract is booked, one after the other. */
@Entity
public class Contract {
    @Id
    private UUID id;

    @Column(name = "quote_id")
    private UUID quoteId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "client_siren")
    private String clientSiren;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "offer_version")
    private int offerVersion;

    @Column(name = "notification_mode")
    @Enumerated(EnumType.STRING)
    private NotificationMode notificationMode;

    @Column(name = "start_date")
    private LocalDate startDate;

    private String currency;

    @Embedded
    private SignedTerms terms;

    @ElementCollection
    @CollectionTable(name = "contract_vat", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "ordinal")
    @Immutable
    private List<VatLine> vat;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(ContractActivated fact, Instant registeredAt) {
        this.id = fact.contractId();
        this.quoteId = fact.quoteId();
        this.clientId = fact.clientId();
        this.clientSiren = fact.clientSiren();
        this.partnerId = fact.partnerId();
        this.offerId = fact.offerId();
        this.offerVersion = fact.offerVersion();
        this.notificationMode = fact.notificationMode();
        this.startDate = fact.startDate();
        this.currency = currencyOf(fact.terms());
        this.terms = SignedTerms.of(fact.terms());
        this.vat = fact.vat().stream()
                .map(line -> new VatLine(line.fee(), line.rate(), line.from()))
                .toList();
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public UUID clientId() {
        return clientId;
    }

    public String clientSiren() {
        return clientSiren;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public LocalDate startDate() {
        return startDate;
    }

    /** Whether debtors are told of the assignment and to pay the factor. */
    public boolean isNotified() {
        return notificationMode == NotificationMode.NOTIFIED;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** As they were signed; {@link TermsRepository} knows what was amended since. */
    public ContractTerms terms() {
        return terms.in(
                currency(),
                vat.stream()
                        .map(line -> new VatFrom(line.fee(), line.rate(), line.fromDate()))
                        .toList());
    }

    /** As they were amended; what the amendment does not speak of stays as it was signed. */
    ContractTerms amended(ContractActivated.Terms amendment, List<VatFrom> vatBefore) {
        return SignedTerms.amended(terms, amendment).in(currency(), List.copyOf(vatBefore));
    }

    /** Nothing counts before the contract does (invariant 10). */
    public void requireStarted(LocalDate valueDate) {
        if (valueDate.isBefore(startDate)) {
            throw Refused.unprocessable("before-contract-start", "the contract starts on " + startDate);
        }
    }

    /** A contract stays in the currency in which it was signed. */
    void requireCurrency(ContractActivated.Terms amended) {
        if (currencies(amended).stream().anyMatch(code -> !code.equals(currency))) {
            throw Refused.unprocessable("currency-other", "the contract is in " + currency);
        }
    }

    private static String currencyOf(ContractActivated.Terms terms) {
        List<String> currencies = currencies(terms);
        if (currencies.size() > 1) {
            throw Refused.unprocessable("currencies-mixed", "the terms of a contract are in one currency");
        }
        return currencies.isEmpty() ? "EUR" : currencies.getFirst();
    }

    private static List<String> currencies(ContractActivated.Terms terms) {
        return Stream.of(
                        terms.ceiling(),
                        terms.minimumPerInvoice(),
                        terms.minimumAnnual(),
                        terms.fileFee(),
                        terms.debtorFee(),
                        terms.monthlyFee(),
                        terms.guaranteeFundCap(),
                        terms.guaranteeFundFloor())
                .filter(amount -> amount != null)
                .map(amount -> amount.currency().getCurrencyCode())
                .distinct()
                .toList();
    }
}
