package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.Conduct;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.ContractTerms.FixedFees;
import fr.insegur.receivables.contract.ContractTerms.Fund;
import fr.insegur.receivables.contract.ContractTerms.InterestBase;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.ledger.JournalEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The contract of the worked example (domain.md 1.5), and books under it. */
final class Books {
    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 12);

    private Books() {}

    static ContractTerms terms() {
        return terms(FeeTiming.AT_SETTLEMENT, "0", null);
    }

    static ContractTerms terms(FeeTiming timing, String financingVat, Money minimumPerInvoice) {
        return new ContractTerms(
                Money.eur("0").currency(),
                new BigDecimal("0.90"),
                Money.eur("300000.00"),
                new BigDecimal("0.0100"),
                minimumPerInvoice,
                new BigDecimal("0.0500"),
                false,
                DayCount.ACT_360,
                new BigDecimal("0.20"),
                new BigDecimal(financingVat),
                timing,
                List.of(),
                Fund.NONE,
                FixedFees.NONE,
                Conduct.RECOURSE);
    }

    static InvoiceBook assigned(String amount, String financeable, ContractTerms terms) {
        InvoiceBook book = new InvoiceBook(UUID.randomUUID(), TermsHistory.of(terms), List.of(), UUID::randomUUID);
        book.assign(InvoiceFigures.of(Money.eur(amount), Money.eur(financeable), terms, DAY_0), DAY_0);
        return book;
    }

    /** The same contract with what it says of accidents. */
    static ContractTerms with(ContractTerms terms, Conduct conduct) {
        return new ContractTerms(
                terms.currency(),
                terms.advanceRate(),
                terms.ceiling(),
                terms.serviceRate(),
                terms.minimumPerInvoice(),
                terms.financingRate(),
                terms.indexed(),
                terms.dayCount(),
                terms.serviceVatRate(),
                terms.financingVatRate(),
                terms.feeTiming(),
                terms.vat(),
                terms.fund(),
                terms.fixedFees(),
                conduct);
    }

    static Conduct guarantee(String coverRate, boolean ownRisk) {
        return new Conduct(InterestBase.NET, false, false, new BigDecimal(coverRate), 30, ownRisk);
    }

    /** An invoice that is assigned under these terms and due after 60 days. */
    static InvoiceLife life(String amount, String financeable, TermsHistory terms) {
        return life(InvoiceFigures.of(Money.eur(amount), Money.eur(financeable), terms.at(DAY_0), DAY_0), terms);
    }

    static InvoiceLife life(InvoiceFigures figures, TermsHistory terms) {
        InvoiceLife.Known known =
                new InvoiceLife.Known(UUID.randomUUID(), figures, day(60), InvoiceState.ELIGIBLE, Set.of(), null);
        InvoiceLife life = new InvoiceLife(known, terms, List.of(), UUID::randomUUID);
        life.take(Fact.of(Move.ASSIGNED, DAY_0));
        return life;
    }

    static List<List<String>> legs(InvoiceLife life) {
        return life.book().entries().stream().map(Books::legs).toList();
    }

    static LocalDate day(int day) {
        return DAY_0.plusDays(day);
    }

    static List<String> legs(JournalEntry entry) {
        return entry.postings().stream()
                .map(posting ->
                        posting.account() + " " + posting.amount().amount().toPlainString())
                .toList();
    }
}
