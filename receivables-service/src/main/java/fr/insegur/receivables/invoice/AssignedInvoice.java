package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invoice that was assigned: what was agreed of it, and how far it is. Its money is in the ledger. */
@Entity
@Table(name = "assigned_invoice")
public class AssignedInvoice {
    /** Whether all of the invoice is financeable. */
    public enum Outcome {
        ACCEPTED,
        REDUCED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "remittance_id")
    private UUID remittanceId;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "debtor_id")
    private UUID debtorId;

    @Column(name = "debtor_siren")
    private String debtorSiren;

    private String number;

    @Column(name = "issue_date")
    private LocalDate issueDate;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "assigned_on")
    private LocalDate assignedOn;

    private String currency;

    @Embedded
    private MinorFigures figures;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    /** Names of side states with commas between; empty without any. */
    private String sides;

    @Column(name = "waits_until")
    private @Nullable LocalDate waitsUntil;

    @Column(name = "reported_advance_minor")
    private long reportedAdvance;

    @Column(name = "reported_service_minor")
    private long reportedService;

    @Column(name = "reported_service_vat_minor")
    private long reportedServiceVat;

    @Column(name = "reported_financing_minor")
    private long reportedFinancing;

    @Column(name = "reported_financing_vat_minor")
    private long reportedFinancingVat;

    @SuppressWarnings("NullAway.Init")
    protected AssignedInvoice() {}

    /** What is known of it before something happens. */
    public InvoiceLife.Known known() {
        return new InvoiceLife.Known(id, figures(), dueDate, state, sides(), waitsUntil);
    }

    /** Takes over what happened, once it has been booked. */
    public void lived(InvoiceLife life, Fact fact) {
        state = life.state();
        sides = life.sides().stream().map(Enum::name).collect(Collectors.joining(","));
        waitsUntil = life.waitsUntil();
        if (fact.move() == Move.ADVANCE_PAID) {
            reportedAdvance =
                    Math.addExact(reportedAdvance, fact.requireAmount().minor());
        }
        Fees fees = fact.fees();
        if (fees != null) {
            feesReported(fees);
        }
    }

    /** What the factor reported is taken back with the step. */
    public void advanceTakenBack(Money amount) {
        reportedAdvance = Math.subtractExact(reportedAdvance, amount.minor());
    }

    private void feesReported(Fees fees) {
        reportedService = Math.addExact(reportedService, fees.service().minor());
        reportedServiceVat = Math.addExact(reportedServiceVat, fees.serviceVat().minor());
        reportedFinancing = Math.addExact(reportedFinancing, fees.financing().minor());
        reportedFinancingVat =
                Math.addExact(reportedFinancingVat, fees.financingVat().minor());
    }

    /** All advances that the factor reported so far. */
    public Money reportedAdvance() {
        return money(reportedAdvance);
    }

    /** All fees that the factor reported so far. */
    public Fees reportedFees() {
        return new Fees(
                money(reportedService),
                money(reportedServiceVat),
                money(reportedFinancing),
                money(reportedFinancingVat));
    }

    public InvoiceFigures figures() {
        return figures.in(currency());
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID clientId() {
        return clientId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String number() {
        return number;
    }

    public InvoiceState state() {
        return state;
    }

    public Set<SideState> sides() {
        return Arrays.stream(sides.split(","))
                .filter(name -> !name.isEmpty())
                .map(SideState::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SideState.class)));
    }

    public UUID debtorId() {
        return debtorId;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    UUID remittanceId() {
        return remittanceId;
    }

    String debtorSiren() {
        return debtorSiren;
    }

    LocalDate issueDate() {
        return issueDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    LocalDate assignedOn() {
        return assignedOn;
    }

    Outcome outcome() {
        return outcome;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency());
    }
}
