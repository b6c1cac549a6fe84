package fr.insegur.receivables.payment;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.money.Money;
import fr.insegur.platform.outbox.Outbox;
import fr.insegur.platform.outbox.OutgoingEvent;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.InvoiceBook;
import fr.insegur.receivables.invoice.InvoiceRepository;
import fr.insegur.receivables.invoice.InvoiceRowRepository;
import fr.insegur.receivables.invoice.InvoiceStep;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.ledger.LedgerRepository;
import fr.insegur.receivables.ledger.LedgerRepository.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Books what a factor reports about an invoice and compares it with what the contract says: cash is booked as reported, fees
 * as the contract has them, and what differs is shown as a discrepancy.
 */
@ApplicationScoped
class BookReport {
    private final ContractRepository contracts;
    private final InvoiceRepository invoices;
    private final InvoiceRowRepository steps;
    private final FactorReportRepository reports;
    private final BalancesRepository balances;
    private final LedgerRepository ledger;
    private final DiscrepancyRepository discrepancies;
    private final Outbox outbox;
    private final BusinessClock clock;

    BookReport(
            ContractRepository contracts,
            InvoiceRepository invoices,
            InvoiceRowRepository steps,
            FactorReportRepository reports,
            BalancesRepository balances,
            LedgerRepository ledger,
            DiscrepancyRepository discrepancies,
            Outbox outbox,
            BusinessClock clock) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.steps = steps;
        this.reports = reports;
        this.balances = balances;
        this.ledger = ledger;
        this.discrepancies = discrepancies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Books a report once, however often it comes.
     *
     * @throws Refused not yet while the contract or the invoice has not arrived here; unprocessable for a report that
     *     contradicts the contract
     */
    @Transactional
    void book(FactorReport report) {
        Contract contract = contracts.lockedWith(report.contractId(), report.partnerId());
        contract.requireStarted(report.valueDate());
        AssignedInvoice invoice = invoices.findByIdOptional(report.invoiceId())
                .filter(found -> found.contractId().equals(contract.id()))
                .orElseThrow(() -> Refused.notYet("invoice-unknown", "the contract has no such invoice, or not yet"));
        requireAmounts(report, contract);
        if (!reports.insert(report, clock.now())) {
            return;
        }
        InvoiceBook book = new InvoiceBook(
                invoice.id(), contract.terms(), balances.movements(invoice.id(), contract.currency()), Ids::next);
        store(report, contract, invoice, book, ReportEffect.of(report, invoice, book));
    }

    private void store(
            FactorReport report, Contract contract, AssignedInvoice invoice, InvoiceBook book, ReportEffect effect) {
        Instant now = clock.now();
        InvoiceStep step = new InvoiceStep(
                Ids.next(),
                invoice.id(),
                contract.id(),
                effect.kind(),
                invoice.state(),
                report.valueDate(),
                now,
                "partner",
                report.reportId());
        steps.insertSteps(List.of(step));
        ledger.append(contract, now, List.of(new Booking(step.id(), book.entries())));
        List<OutgoingEvent> events = new ArrayList<>();
        effect.facts().forEach(fact -> events.add(PaymentEvents.assignment(contract, fact)));
        List<Discrepancy> standing = discrepancies.openOf(invoice.id());
        for (ReportEffect.Comparison comparison : effect.comparisons()) {
            List<Discrepancy> before =
                    standing.stream().filter(open -> open.isAbout(comparison)).toList();
            if (before.stream().anyMatch(open -> open.says(comparison))) {
                continue;
            }
            before.forEach(open -> open.close(now));
            if (!comparison.ties()) {
                Discrepancy discrepancy = new Discrepancy(Ids.next(), invoice, report, comparison, now);
                discrepancies.persist(discrepancy);
                events.add(PaymentEvents.found(discrepancy));
            }
        }
        outbox.append(events);
    }

    private static void requireAmounts(FactorReport report, Contract contract) {
        boolean isFees = report instanceof FactorReport.FeesCharged;
        for (Money amount : report.amounts()) {
            if (!amount.currency().equals(contract.currency())) {
                throw Refused.unprocessable("currency-other", "the contract is in " + contract.currency());
            }
            if (amount.isNegative() || (amount.isZero() && !isFees)) {
                throw Refused.unprocessable("amount-not-positive", "a reported payment is more than zero");
            }
        }
    }
}
