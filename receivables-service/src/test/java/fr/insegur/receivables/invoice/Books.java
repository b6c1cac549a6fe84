package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.DayCount;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.ledger.JournalEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
                DayCount.ACT_360,
                new BigDecimal("0.20"),
                new BigDecimal(financingVat),
                timing,
                List.of());
    }

    static InvoiceBook assigned(String amount, String financeable, ContractTerms terms) {
        InvoiceBook book = new InvoiceBook(UUID.randomUUID(), terms, List.of(), UUID::randomUUID);
        book.assign(InvoiceFigures.of(Money.eur(amount), Money.eur(financeable), terms, DAY_0), DAY_0);
        return book;
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
