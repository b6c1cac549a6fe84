package fr.insegur.receivables.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.ledger.Booked;
import fr.insegur.receivables.ledger.BookedRepository;
import fr.insegur.receivables.ledger.Standing;
import fr.insegur.receivables.payment.SimulatedHistoriesRepositoryTest.Book;
import fr.insegur.receivables.payment.SimulatedHistoriesRepositoryTest.Played;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What the database holds of simulated histories beside what the naive computation says. */
@ApplicationScoped
class StoredBooks {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final BalancesRepository balances;
    private final BookedRepository bookedEntries;
    private final TermsRepository terms;
    private final ContractRepository allContracts;
    private final Scopes scopes;

    StoredBooks(
            BalancesRepository balances,
            BookedRepository bookedEntries,
            TermsRepository terms,
            ContractRepository allContracts,
            Scopes scopes) {
        this.balances = balances;
        this.bookedEntries = bookedEntries;
        this.terms = terms;
        this.allContracts = allContracts;
        this.scopes = scopes;
    }

    /** All of it, to the cent. */
    void assertIsOf(Book book) {
        UUID contract = book.contract().id();
        Map<String, Long> balancesOfBoth = new TreeMap<>();
        for (Played played : book.invoices()) {
            assertEquals(
                    played.history().byDay(),
                    TestDatabase.rows(
                                    "SELECT concat(on_day, ' ', account, ' ', sum(amount_minor)) FROM (SELECT e.value_date AS on_day,"
                                            + " CASE WHEN p.account = 'FDG' AND p.invoice_id IS NULL THEN 'POOL' ELSE p.account END AS account,"
                                            + " p.amount_minor FROM ledger_entry e JOIN posting p ON p.entry_id = e.id"
                                            + " WHERE e.invoice_id = ?) AS booked GROUP BY on_day, account HAVING sum(amount_minor) <> 0",
                                    played.invoice())
                            .stream()
                            .sorted()
                            .toList(),
                    played.history()::toString);
            played.history().balances().forEach((account, cents) -> balancesOfBoth.merge(account, cents, Long::sum));
            assertDebtorStored(contract, played);
        }
        balancesOfBoth.values().removeIf(cents -> cents == 0);
        assertEquals(
                balancesOfBoth.entrySet().stream()
                        .map(balance -> balance.getKey() + "," + balance.getValue())
                        .toList(),
                TestDatabase.rows(
                        "SELECT account, balance_minor FROM contract_balance WHERE contract_id = ? AND balance_minor <> 0"
                                + " ORDER BY account COLLATE \"C\"",
                        contract));
        assertTotalsStored(book);
        assertChained(contract);
        assertDifferencesStand(book);
        assertAssignedOnce(book);
    }

    private static void assertDebtorStored(UUID contract, Played played) {
        long open = played.history().balance("ENC");
        long financed = Math.max(0, open + played.history().balance("IND"));
        assertEquals(
                List.of(open + "," + financed + "," + (open == 0 ? 0 : 1)),
                TestDatabase.rows(
                        "SELECT t.outstanding_minor, t.financed_minor, t.open_count FROM debtor_total t"
                                + " JOIN debtor d ON d.id = t.debtor_id WHERE t.contract_id = ? AND d.siren = ?",
                        contract,
                        played.debtor()));
    }

    /** Invariants 4 and 11: what the factor advanced otherwise than agreed is booked, and stands as a discrepancy; nothing else does. */
    private static void assertDifferencesStand(Book book) {
        for (Played played : book.invoices()) {
            assertEquals(
                    played.history().advancedOtherwise() ? 1 : 0,
                    TestDatabase.count(
                            "SELECT count(*) FROM discrepancy WHERE invoice_id = ? AND subject = 'ADVANCE' AND closed_at IS NULL",
                            played.invoice()),
                    played.history()::toString);
        }
    }

    /** Invariant 5: only what went back to the client may be assigned once more. */
    private static void assertAssignedOnce(Book book) {
        for (Played played : book.invoices()) {
            Api.post(book.contract().client(), book.contract().path("/remittances"), played.remittance())
                    .then()
                    .statusCode(played.history().isRetroceded() ? 201 : 409);
        }
    }

    /** The stored sums are those of the invoices' standings, made anew from what is booked. */
    private void assertTotalsStored(Book book) {
        UUID contract = book.contract().id();
        Standing stored = inTransaction(() -> balances.total(contract, EUR));
        Standing expected = inTransaction(() -> {
            TermsHistory history = terms.of(allContracts.findById(contract));
            return book.invoices().stream()
                    .map(played ->
                            Standing.of(history, new Booked(EUR, bookedEntries.ofInvoice(played.invoice(), EUR))))
                    .reduce(Standing.none(EUR), Standing::plus);
        });
        assertNotNull(stored);
        assertEquals(expected.outstanding(), stored.outstanding());
        assertEquals(expected.committed(), stored.committed());
        assertEquals(expected.funds(), stored.funds());
        assertEquals(0, expected.weighted().compareTo(stored.weighted()));
        assertEquals(expected.interestBooked(), stored.interestBooked());
        long committed = book.invoices().stream()
                .map(Played::history)
                .mapToLong(history ->
                        Math.max(0, history.balance("ENC") + history.balance("IND") + history.balance("RES")))
                .sum();
        assertEquals(Money.ofMinor(committed, EUR), stored.committed());
        assertEquals(
                List.of(),
                inTransaction(balances::differences).stream()
                        .filter(difference -> difference.contractId().equals(contract))
                        .toList());
    }

    /** Invariant 1, and a chain without gaps. */
    private static void assertChained(UUID contract) {
        assertEquals(
                List.of(),
                TestDatabase.rows(
                        "SELECT entry_id FROM posting WHERE contract_id = ? GROUP BY entry_id"
                                + " HAVING sum(amount_minor) <> 0 OR count(*) < 2 OR bool_or(amount_minor = 0)",
                        contract));
        long entries = TestDatabase.count("SELECT count(*) FROM ledger_entry WHERE contract_id = ?", contract);
        assertEquals(
                List.of("1," + entries + "," + entries + "," + entries),
                TestDatabase.rows(
                        "SELECT min(e.position), max(e.position), count(DISTINCT e.position), max(t.last_position)"
                                + " FROM ledger_entry e JOIN contract_total t ON t.contract_id = e.contract_id"
                                + " WHERE e.contract_id = ?",
                        contract));
    }

    private <T> T inTransaction(Callable<T> reading) {
        return scopes.call(
                Scope.everybody(), () -> QuarkusTransaction.requiringNew().call(reading));
    }
}
