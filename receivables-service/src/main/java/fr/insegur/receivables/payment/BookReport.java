package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Fact;
import fr.insegur.receivables.invoice.InvoiceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Books what a factor reports about an invoice and compares it with what the contract says: cash is booked as reported, fees
 * as the contract has them, and what differs is shown as a discrepancy.
 */
@ApplicationScoped
class BookReport {
    private final ContractRepository contracts;
    private final InvoiceRepository invoices;
    private final FactorReportRepository reports;
    private final ReversedStepRepository reversedSteps;
    private final FactBooks books;
    private final BusinessClock clock;
    private final int furthestDaysAhead;

    /**
     * @param furthestDaysAhead two more than the gateway takes, whose day may have begun earlier: a refusal holds up all later reports
     *     of the contract
     */
    BookReport(
            ContractRepository contracts,
            InvoiceRepository invoices,
            FactorReportRepository reports,
            ReversedStepRepository reversedSteps,
            FactBooks books,
            BusinessClock clock,
            @ConfigProperty(name = "insegur.reports.furthest-days-ahead", defaultValue = "9") int furthestDaysAhead) {
        this.contracts = contracts;
        this.invoices = invoices;
        this.reports = reports;
        this.reversedSteps = reversedSteps;
        this.books = books;
        this.clock = clock;
        this.furthestDaysAhead = furthestDaysAhead;
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
        AssignedInvoice invoice = invoices.findByIdOptional(report.invoiceId())
                .filter(found -> found.contractId().equals(contract.id()))
                .orElseThrow(() -> Refused.notYet("invoice-unknown", "the contract has no such invoice, or not yet"));
        requireAmounts(report, contract);
        if (!reports.insert(report, clock.now())) {
            return;
        }
        requireHappened(report);
        Fact fact = report.fact();
        UUID reverses = null;
        if (report instanceof FactorReport.PaymentReversed reversed) {
            ReversedStepRepository.Found found = reversedSteps.ofReport(contract, invoice, reversed.reversedReportId());
            fact = Fact.reversal(report.valueDate(), found.entries());
            reverses = found.stepId();
            found.takeBackFrom(invoice);
        }
        book(contract, invoice, fact, report.reportId(), reverses);
    }

    private void book(Contract contract, AssignedInvoice invoice, Fact fact, UUID reportId, @Nullable UUID reverses) {
        books.book(contract, invoice, fact, Said.byFactor(reportId, reverses));
    }

    private void requireHappened(FactorReport report) {
        if (report.valueDate().isAfter(clock.today().plusDays(furthestDaysAhead))) {
            throw Refused.unprocessable("value-date-in-future", "a report is of what has happened");
        }
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
