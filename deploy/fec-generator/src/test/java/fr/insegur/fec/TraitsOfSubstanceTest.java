package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraitsOfSubstanceTest {

    private static final int SEEDS = 200;
    private static final int FEWEST_PER_TRAIT = 20;
    private static final Set<String> OWED = Set.of("411", "413", "416");

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private static ReadBack.Ledger with(Trait... traits) {
        return ReadBack.generate(
                GeneratorSettings.of(7, 2_500, LocalDate.of(2025, 12, 31)).with(Set.of(traits)));
    }

    @Test
    void twoHundredSeedsHaveEachTraitTwentyTimes() {
        Map<Trait, Integer> times = new EnumMap<>(Trait.class);
        seeds().forEach(seed -> Trait.drawnBy(seed).forEach(trait -> times.merge(trait, 1, Integer::sum)));
        for (Trait trait : Trait.values()) {
            assertTrue(times.getOrDefault(trait, 0) >= FEWEST_PER_TRAIT, trait + " " + times.get(trait));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTrueIsWhatIsInTheFiles(long seed) {
        ReadBack.Ledger ledger = ReadBack.generate(GeneratorSettings.drawnBy(seed));
        Truth truth = ledger.truth();
        long lines = 0;
        for (FecLines file : ledger.all()) {
            assertEquals(0, file.balance(""));
            lines += file.lines().size();
        }
        assertEquals(truth.lines(), lines);
        assertEquals(truth.fileNames(), List.copyOf(ledger.files().keySet()));
        FecLines last = ledger.last();
        assertEquals(
                truth.balances(),
                new Truth.Balances(
                        last.balance("411"),
                        last.balance("413"),
                        last.balance("416"),
                        last.balance("418"),
                        last.balance("419")));
        Map<String, Long> balances = last.lines().stream()
                .filter(line -> OWED.contains(line.account().substring(0, 3)))
                .collect(Collectors.groupingBy(FecLines.Line::party, Collectors.summingLong(FecLines.Line::cents)));
        for (Truth.Customer customer : truth.customers()) {
            assertEquals(balances.getOrDefault(customer.code(), 0L), customer.balanceCents(), customer.code());
            assertEquals(customer.balanceCents(), customer.openCents() - customer.unallocatedCents(), customer.code());
        }
        assertEquals(
                truth.customers().stream().mapToLong(Truth.Customer::openCents).sum(),
                truth.openItems().stream().mapToLong(Truth.OpenItem::cents).sum());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereLetteringExplainsEverythingTheUnletteredLinesAreTheOpenItems(long seed) {
        ReadBack.Ledger ledger = ReadBack.generate(GeneratorSettings.drawnBy(seed));
        Map<String, List<FecLines.Line>> linesOf = ledger.last().lines().stream()
                .filter(line -> OWED.contains(line.account().substring(0, 3)))
                .collect(Collectors.groupingBy(FecLines.Line::party));
        for (Truth.Customer customer : ledger.truth().customers()) {
            if (!customer.explained()) {
                continue;
            }
            Map<String, Long> groups = new HashMap<>();
            List<Long> unlettered = new ArrayList<>();
            for (FecLines.Line line : linesOf.getOrDefault(customer.code(), List.of())) {
                if (line.letter().isEmpty()) {
                    unlettered.add(line.cents());
                } else {
                    groups.merge(line.account().substring(0, 3) + line.letter(), line.cents(), Long::sum);
                }
            }
            groups.forEach((group, total) -> assertEquals(0, total, customer.code() + " " + group));
            List<Long> open = new ArrayList<>();
            for (Truth.OpenItem item : ledger.truth().openItems()) {
                if (item.customer().equals(customer.code())) {
                    assertTrue(item.explained());
                    open.add(item.cents());
                }
            }
            Collections.sort(open);
            Collections.sort(unlettered);
            assertEquals(open, unlettered, customer.code());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOpenOfAnInvoiceIsItsTotalLessAllThatWasTakenOff(long seed) {
        Truth truth = ReadBack.generate(GeneratorSettings.drawnBy(seed)).truth();
        Map<String, Long> credited = truth.creditNotes().stream()
                .collect(Collectors.groupingBy(
                        Truth.CreditNote::invoice, Collectors.summingLong(Truth.CreditNote::totalCents)));
        for (Truth.Invoice invoice : truth.invoices()) {
            long paid =
                    invoice.payments().stream().mapToLong(Truth.Payment::cents).sum();
            long off = paid + credited.getOrDefault(invoice.number(), 0L) + invoice.otherwiseCents();
            assertEquals(invoice.totalCents() - off, invoice.openCents(), invoice.number());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SALES_ELSEWHERE, 4672",
        "BILLS, 413",
        "DOUBTFUL, 416",
        "WRITE_OFFS, 654",
        "ADVANCES, 419",
        "NOT_YET_INVOICED, 418",
        "SUSPENSE, 473",
        "FACTORING, 467",
        "FACTORING, 6225"
    })
    void theTraitIsSeenOnItsAccountsAndOnlyWithTheTrait(Trait trait, String account) {
        Predicate<FecLines.Line> onAccount = line -> line.account().startsWith(account);
        assertTrue(with(trait).last().lines().stream().filter(onAccount).count() >= 6);
        assertTrue(with().last().lines().stream().noneMatch(onAccount));
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_NOTES, Ristourne",
        "OVERPAYMENTS, Trop-perçu €",
        "REFUNDS, Remboursement",
        "UNPAID_RETURNS, Impayé prélèvement",
        "NETTING, Compensation",
        "CASH_CUSTOMERS, Recettes",
        "BILLS, LCR"
    })
    void theTraitIsSeenInLabels(Trait trait, String start) {
        Predicate<FecLines.Line> labelled = line -> line.label().startsWith(start);
        assertTrue(with(trait).last().lines().stream().filter(labelled).count() >= 4, trait.name());
        assertTrue(with().last().lines().stream().noneMatch(labelled));
    }

    @Test
    void billsCarryTheDayTheyAreDueAndTheTruthKnowsIt() {
        ReadBack.Ledger ledger = with(Trait.BILLS);
        List<Truth.OpenItem> bills = ledger.truth().openItems().stream()
                .filter(item -> item.account().equals("413"))
                .toList();
        assertFalse(bills.isEmpty());
        for (Truth.OpenItem bill : bills) {
            String end = "éch. " + FecDates.slashed(bill.due());
            assertTrue(ledger.last().lines().stream()
                    .anyMatch(line -> line.label().contains(bill.invoice())
                            && line.label().endsWith(end)
                            && line.cents() == bill.cents()));
        }
    }

    @Test
    void oneOpeningLinePerCustomerLeavesGroupsThatDoNotBalance() {
        ReadBack.Ledger ledger = with(Trait.OPENING_PER_CUSTOMER);
        List<FecLines.Line> openings = ledger.last().lines().stream()
                .filter(line -> line.journal().equals("AN") && line.onCustomers())
                .toList();
        assertEquals(
                openings.size(),
                openings.stream().map(FecLines.Line::party).distinct().count());
        assertTrue(openings.stream().allMatch(line -> line.letter().isEmpty()));
        long torn = ledger.last().letteredTotals().entrySet().stream()
                .filter(group -> group.getKey().startsWith("411") && group.getValue() != 0)
                .count();
        assertTrue(torn > 20, torn + " groups");
    }

    @Test
    void nothingIsLetteredOrOnlySomeParties() {
        assertTrue(with(Trait.NO_LETTERING).last().letteredTotals().isEmpty());
        assertTrue(with(Trait.NO_LETTERING).truth().customers().stream().noneMatch(Truth.Customer::explained));
        Set<Boolean> lettered = with(Trait.PARTIAL_LETTERING).last().lines().stream()
                .filter(line -> line.onCustomers() && line.date().startsWith("202504") && line.cents() < 0)
                .map(line -> line.letter().isEmpty())
                .collect(Collectors.toSet());
        assertEquals(Set.of(true, false), lettered);
    }

    @Test
    void cashCustomersAreNobodyAndKnownAsSuch() {
        List<String> nobodies = with(Trait.CASH_CUSTOMERS).truth().customers().stream()
                .filter(Truth.Customer::anonymous)
                .map(Truth.Customer::name)
                .toList();
        assertEquals(List.of("CLIENTS CB", "ESPECES", "PARTICULIERS"), nobodies);
    }

    @Test
    void overpaymentsLeaveCreditsThatRefundsTakeAway() {
        assertFalse(with(Trait.OVERPAYMENTS).truth().unallocatedCredits().isEmpty());
        Truth refunded = with(Trait.REFUNDS).truth();
        assertTrue(refunded.unallocatedCredits().stream()
                .allMatch(credit -> credit.on().isAfter(LocalDate.of(2025, 10, 25))));
    }

    @Test
    void mostInvoicesArePaidTogetherWithOthersOfTheCustomer() {
        int together = paidTogetherPercent(with(Trait.COLLECTIVE_PAYMENTS).truth());
        int plain = paidTogetherPercent(with().truth());
        assertTrue(together > 60 && plain < 50, together + " and " + plain + " percent");
    }

    /** The share of the paid invoices that were paid on the same day as another one of the customer. */
    private static int paidTogetherPercent(Truth truth) {
        List<Long> onOneDay = truth.invoices().stream()
                .filter(invoice -> !invoice.payments().isEmpty())
                .collect(Collectors.groupingBy(
                        invoice -> invoice.customer()
                                + invoice.payments().getLast().on(),
                        Collectors.counting()))
                .values()
                .stream()
                .toList();
        long together = onOneDay.stream()
                .filter(count -> count > 1)
                .mapToLong(Long::longValue)
                .sum();
        return (int)
                (together * 100 / onOneDay.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aYearOpensWithWhatTheYearBeforeClosedWith() {
        ReadBack.Ledger ledger = with(Trait.SUCCESSIVE_YEARS);
        assertEquals(
                List.of("999412307FEC20241231.txt", "999412307FEC20251231.txt"),
                ledger.truth().fileNames());
        Map<String, Long> closing = ledger.all().getFirst().customerBalances();
        Map<String, Long> opening = ledger.all().getLast().lines().stream()
                .filter(line -> line.journal().equals("AN") && line.onCustomers())
                .collect(Collectors.groupingBy(FecLines.Line::party, Collectors.summingLong(FecLines.Line::cents)));
        closing.values().removeIf(cents -> cents == 0);
        opening.values().removeIf(cents -> cents == 0);
        assertFalse(opening.isEmpty());
        assertEquals(closing, opening);
        assertEquals(24, ledger.truth().monthlySales().size());
    }

    @Test
    void largeFilesAreWrittenWithoutTheirTruth() {
        GeneratorSettings settings = GeneratorSettings.of(3, 5_000, LocalDate.of(2025, 12, 31));
        ReadBack.Ledger ledger = ReadBack.generate(settings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(ledger.truth().lines(), FecGenerator.write(settings, name -> out));
        assertEquals(
                new String(ledger.files().get(settings.fileName()), StandardCharsets.UTF_8),
                out.toString(StandardCharsets.UTF_8));
    }
}
