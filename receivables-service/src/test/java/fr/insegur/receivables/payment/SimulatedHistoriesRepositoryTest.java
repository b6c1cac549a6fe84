package fr.insegur.receivables.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.ContractRepository;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TermsHistory;
import fr.insegur.receivables.contract.TermsRepository;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.receivables.ledger.BalancesRepository;
import fr.insegur.receivables.ledger.Booked;
import fr.insegur.receivables.ledger.BookedRepository;
import fr.insegur.receivables.ledger.Standing;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.receivables.simulation.Deal;
import fr.insegur.receivables.simulation.StoredHistory;
import fr.insegur.testkit.RealComponents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random histories through the database, those of several contracts and of two invoices of each at once, against the same naive
 * computation as {@link fr.insegur.receivables.simulation.LedgerSimulatorTest}. {@code -Dinsegur.ledger.seed=17} replays
 * all of them, on the day on which they failed: value dates count from today.
 */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class SimulatedHistoriesRepositoryTest {
    private static final int HISTORIES = Boolean.getBoolean("insegur.full") ? 500 : 50;
    private static final int AT_ONCE = 6;
    private static final LocalDate DAY_0 = TestContracts.TODAY;
    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    TestContracts contracts;

    @Inject
    SimulatedReports reports;

    @Inject
    BalancesRepository balances;

    @Inject
    BookedRepository bookedEntries;

    @Inject
    TermsRepository terms;

    @Inject
    ContractRepository allContracts;

    @Inject
    Scopes scopes;

    private record Played(UUID invoice, String debtor, StoredHistory history, Random random) {}

    private record Book(InForce contract, List<Played> invoices) {}

    @Test
    void whatIsStoredOfRandomHistoriesIsWhatTheNaiveComputationSays() throws Exception {
        long seed = Long.getLong("insegur.ledger.seed", System.nanoTime());
        try {
            Random random = new Random(seed);
            List<Book> books = new ArrayList<>();
            for (int book = 0; book < HISTORIES / 2; book++) {
                books.add(assign(random));
            }
            play(books);
            for (Book book : books) {
                assertStored(book);
            }
        } catch (AssertionError | Exception failure) {
            throw new AssertionError("replay with -Dinsegur.ledger.seed=" + seed, failure);
        }
    }

    private Book assign(Random random) {
        FeeTiming timing = FeeTiming.values()[random.nextInt(FeeTiming.values().length)];
        boolean recourse = random.nextInt(3) > 0;
        long fundPercent = random.nextInt(3) == 0 ? 10 : 0;
        InForce contract = contracts.activate(terms(timing, recourse, fundPercent));
        Deal deal = Deal.site(timing, recourse, recourse ? "0" : "0.90");
        if (random.nextInt(3) == 0) {
            LocalDate from = DAY_0.plusDays(1 + random.nextInt(90));
            boolean gross = random.nextBoolean();
            contracts.amend(
                    contract,
                    from,
                    terms(timing, recourse, fundPercent).at("0.0444").onGross(gross));
            deal = deal.amended(from, "0.0444", gross);
        }
        long outstanding = 0;
        long inFund = 0;
        List<Played> invoices = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            long amount = 1_000 + random.nextInt(2_000_000);
            long limit = random.nextInt(3) == 0 ? 1 + random.nextLong(amount) : amount;
            String debtor = contracts.debtorWithLimit(contract, plain(limit));
            String json = Bordereau.of("FA-" + number, debtor, plain(amount)).json();
            String invoice = Api.post(contract.client(), contract.path("/remittances"), json)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("lines[0].invoiceId");
            Random own = new Random(random.nextLong());
            outstanding += amount;
            long missing = share(outstanding, fundPercent) - inFund;
            StoredHistory history = new StoredHistory(
                    own, deal, new StoredHistory.Assigned(amount, limit, missing, DAY_0, DAY_0.plusDays(60)));
            inFund -= history.balance("FDG");
            invoices.add(new Played(UUID.fromString(invoice), debtor, history, own));
        }
        return new Book(contract, invoices);
    }

    private static TestTerms terms(FeeTiming timing, boolean recourse, long fundPercent) {
        TestTerms terms = TestTerms.site()
                .charging(timing)
                .fund(BigDecimal.valueOf(fundPercent, 2).toPlainString(), null);
        return recourse ? terms : terms.guaranteed("0.90");
    }

    private static long share(long cents, long percent) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(percent, 2))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void play(List<Book> books) throws Exception {
        List<Future<?>> playing = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Book book : books) {
                for (Played played : book.invoices()) {
                    playing.add(threads.submit(() -> play(book.contract(), played)));
                }
            }
        }
        for (Future<?> one : playing) {
            one.get();
        }
    }

    private void play(InForce contract, Played played) {
        StoredHistory.Ledger ledger = reports.of(contract, played.invoice());
        try {
            for (int steps = 5 + played.random().nextInt(36); steps > 0; steps--) {
                played.history().step(ledger);
            }
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(played.history().toString(), failure);
        }
    }

    private void assertStored(Book book) {
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

    private static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
