package fr.insegur.receivables.payment;

import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.ContractTerms.FeeTiming;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.contract.TestTerms;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.receivables.simulation.Deal;
import fr.insegur.receivables.simulation.StoredHistory;
import fr.insegur.testkit.RealComponents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
    private static final LocalDate START = DAY_0.minusDays(10);

    @Inject
    TestContracts contracts;

    @Inject
    SimulatedReports reports;

    @Inject
    StoredBooks stored;

    /** An invoice and what is drawn for it. */
    record Played(UUID invoice, String debtor, String remittance, StoredHistory history, Random random) {}

    record Book(InForce contract, List<Played> invoices) {}

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
                stored.assertIsOf(book);
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
            Bordereau remittance = Bordereau.of("FA-" + number, debtor, plain(amount));
            String invoice = remittance.assign(contract);
            Random own = new Random(random.nextLong());
            outstanding += amount;
            long missing = share(outstanding, fundPercent) - inFund;
            StoredHistory history = new StoredHistory(
                    own, deal, new StoredHistory.Assigned(amount, limit, missing, DAY_0, DAY_0.plusDays(60), START));
            inFund -= history.balance("FDG");
            invoices.add(new Played(UUID.fromString(invoice), debtor, remittance.json(), history, own));
        }
        return new Book(contract, invoices);
    }

    private static TestTerms terms(FeeTiming timing, boolean recourse, long fundPercent) {
        TestTerms terms = TestTerms.site()
                .from(START)
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

    private static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
