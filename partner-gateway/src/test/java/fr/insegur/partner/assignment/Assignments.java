package fr.insegur.partner.assignment;

import fr.insegur.partner.ContractScope;
import fr.insegur.partner.Panel;
import fr.insegur.partner.Quotes;
import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Assigns the two invoices of the demo story to a contract of the generalist. */
@ApplicationScoped
public class Assignments {
    public static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private final KeepInvoice keepInvoice;
    private final AnnounceRemittance announceRemittance;
    private final Scopes scopes;

    Assignments(KeepInvoice keepInvoice, AnnounceRemittance announceRemittance, Scopes scopes) {
        this.keepInvoice = keepInvoice;
        this.announceRemittance = announceRemittance;
        this.scopes = scopes;
    }

    /** What was assigned. */
    public record Assigned(UUID remittanceId, UUID first, UUID second) {}

    public Assigned twoInvoices(UUID contractId) {
        UUID remittance = Ids.next();
        UUID first = invoice(contractId, remittance, "FA-2026-0101", "10000.00", "9000.00");
        UUID second = invoice(contractId, remittance, "FA-2026-0102", "12000.00", "10800.00");
        announce(contractId, remittance);
        return new Assigned(remittance, first, second);
    }

    public UUID invoice(UUID contractId, UUID remittance, String number, String amount, String advance) {
        UUID id = Ids.next();
        InvoiceAssigned assigned = new InvoiceAssigned(
                id,
                remittance,
                contractId,
                Panel.LITTORAL,
                UUID.randomUUID(),
                "552100554",
                number,
                Quotes.today(),
                Quotes.today().plusDays(60),
                Quotes.today(),
                Money.eur(amount),
                Money.eur(amount),
                Money.eur(advance));
        scopes.run(ContractScope.of(contractId, Panel.LITTORAL), () -> keepInvoice.keep(assigned));
        return id;
    }

    void announce(UUID contractId, UUID remittance) {
        RemittanceAccepted accepted = new RemittanceAccepted(
                remittance, contractId, Panel.LITTORAL, "R-2026-001", Quotes.today(), 2, Money.eur("22000.00"), HASH);
        scopes.run(ContractScope.of(contractId, Panel.LITTORAL), () -> announceRemittance.announce(accepted));
    }
}
