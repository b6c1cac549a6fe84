package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FecGeneratorTest {

    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    /** Small, ordinary and large, also for years that do not follow the calendar or end in a leap day. */
    static Stream<GeneratorSettings> settings() {
        return Stream.of(
                GeneratorSettings.of(1, 500, YEAR_END),
                GeneratorSettings.of(2, 1_000, LocalDate.of(2025, 6, 30)),
                GeneratorSettings.of(3, 2_000, LocalDate.of(2024, 2, 29)),
                GeneratorSettings.of(4, 5_000, YEAR_END),
                GeneratorSettings.of(5, 5_000, LocalDate.of(2026, 3, 31)),
                GeneratorSettings.of(-6, 40_000, YEAR_END));
    }

    private record Generated(FecLines file, Truth truth) {}

    private static Generated generate(GeneratorSettings settings) {
        StringWriter out = new StringWriter();
        Truth truth = FecGenerator.generate(settings, out);
        return new Generated(FecLines.parse(out.toString()), truth);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyEntryBalances(GeneratorSettings settings) {
        FecLines file = FecLines.of(settings);
        file.entryTotals().forEach((entry, total) -> assertEquals(0, total, "entry " + entry));
        assertEquals(
                Set.of("AN", "VE", "AC", "BQ", "PA", "OD"),
                file.lines().stream().map(FecLines.Line::journal).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theReceivablesOfTheFileAreThoseOfTheTruthToTheCent(GeneratorSettings settings) {
        Generated made = generate(settings);
        assertTrue(made.truth().receivablesCents() > 0);
        assertEquals(made.truth().receivablesCents(), made.file().balance("411"));
        Map<String, Long> balances = made.file().customerBalances();
        for (Truth.Customer customer : made.truth().customers()) {
            assertEquals(customer.openCents(), balances.getOrDefault(customer.code(), 0L), customer.name());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void letteredGroupsSumToZeroAndAreLetteredOnOneDateInTheYear(GeneratorSettings settings) {
        FecLines file = FecLines.of(settings);
        assertFalse(file.letteredTotals().isEmpty());
        file.letteredTotals().forEach((group, total) -> assertEquals(0, total, "group " + group));
        Map<String, Set<String>> dates = new HashMap<>();
        for (FecLines.Line line : file.lines()) {
            assertEquals(line.letter().isEmpty(), line.letteredOn().isEmpty());
            if (!line.letter().isEmpty()) {
                dates.computeIfAbsent(line.account() + line.party() + line.letter(), any -> new HashSet<>())
                        .add(line.letteredOn());
                assertTrue(line.letteredOn().compareTo(FecDates.compact(settings.opening())) >= 0);
                assertTrue(line.letteredOn().compareTo(FecDates.compact(settings.closing())) <= 0);
            }
        }
        dates.forEach((group, all) -> assertEquals(1, all.size(), "group " + group));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void anInvoiceIsLetteredExactlyWhenNothingOfItIsOpen(GeneratorSettings settings) {
        Generated made = generate(settings);
        Map<String, FecLines.Line> debits = made.file().lines().stream()
                .filter(line -> line.onCustomers() && line.cents() > 0)
                .collect(Collectors.toMap(FecLines.Line::reference, Function.identity()));
        assertEquals(debits.size(), made.truth().invoices().size());
        for (Truth.Invoice invoice : made.truth().invoices()) {
            FecLines.Line debit = debits.get(invoice.number());
            assertEquals(invoice.totalCents(), debit.cents());
            assertEquals(invoice.customer(), debit.party());
            assertEquals(FecDates.compact(invoice.issued()), debit.pieceDate());
            assertEquals(invoice.openCents() == 0, !debit.letter().isEmpty(), invoice.number());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsOpenOfAnInvoiceIsItsTotalLessReceiptsAndCreditNotes(GeneratorSettings settings) {
        Truth truth = generate(settings).truth();
        Map<String, Long> credited = truth.creditNotes().stream()
                .collect(Collectors.groupingBy(
                        Truth.CreditNote::invoice, Collectors.summingLong(Truth.CreditNote::totalCents)));
        for (Truth.Invoice invoice : truth.invoices()) {
            long paid =
                    invoice.payments().stream().mapToLong(Truth.Payment::cents).sum();
            long open = invoice.totalCents() - paid - credited.getOrDefault(invoice.number(), 0L);
            assertEquals(open, invoice.openCents(), invoice.number());
            assertTrue(open >= 0, invoice.number());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void monthlySalesAreTheSalesJournalOfTheMonth(GeneratorSettings settings) {
        Generated made = generate(settings);
        assertEquals(12, made.truth().monthlySales().size());
        assertEquals(
                YearMonth.from(settings.opening()),
                made.truth().monthlySales().getFirst().month());
        for (Truth.MonthlySales month : made.truth().monthlySales()) {
            String start = month.month().toString().replace("-", "");
            List<FecLines.Line> sales = made.file().lines().stream()
                    .filter(line -> line.journal().equals("VE"))
                    .filter(line -> line.onCustomers() && line.date().startsWith(start))
                    .toList();
            assertEquals(month.invoicedCents(), sum(sales, 1), start);
            assertEquals(month.creditedCents(), sum(sales, -1), start);
        }
    }

    private static long sum(List<FecLines.Line> lines, int sign) {
        return lines.stream()
                .mapToLong(FecLines.Line::cents)
                .filter(cents -> Long.signum(cents) == sign)
                .map(Math::abs)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theOpeningEntryHoldsWhatWasOpenTheDayBefore(GeneratorSettings settings) {
        Generated made = generate(settings);
        LocalDate opening = settings.opening();
        long expected = 0;
        for (Truth.Invoice invoice : made.truth().invoices()) {
            if (invoice.issued().isBefore(opening)) {
                expected += invoice.totalCents();
            }
            for (Truth.Payment payment : invoice.payments()) {
                expected -= payment.on().isBefore(opening) ? payment.cents() : 0;
            }
        }
        for (Truth.CreditNote note : made.truth().creditNotes()) {
            expected -= note.issued().isBefore(opening) ? note.totalCents() : 0;
        }
        long inFile = made.file().lines().stream()
                .filter(line -> line.journal().equals("AN") && line.onCustomers())
                .mapToLong(FecLines.Line::cents)
                .sum();
        assertTrue(inFile > 0);
        assertEquals(expected, inFile);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void linesComeInDateOrderWithinTheYear(GeneratorSettings settings) {
        String last = FecDates.compact(settings.opening());
        for (FecLines.Line line : FecLines.of(settings).lines()) {
            assertTrue(line.date().compareTo(last) >= 0);
            last = line.date();
        }
        assertEquals(FecDates.compact(settings.closing()), last);
    }

    @Test
    void receivablesCarryTheTermHintOfSomeCustomersOnly() {
        Generated made = generate(GeneratorSettings.of(4, 5_000, YEAR_END));
        Map<String, Truth.Customer> customers =
                made.truth().customers().stream().collect(Collectors.toMap(Truth.Customer::code, Function.identity()));
        Set<Boolean> seen = new HashSet<>();
        for (FecLines.Line line : made.file().lines()) {
            if (line.onCustomers() && line.cents() > 0) {
                Truth.Customer customer = customers.get(line.party());
                String end = customer.name() + (customer.termInLabel() ? " " + customer.term() : "");
                assertTrue(line.label().endsWith(end), line.label());
                seen.add(customer.termInLabel());
            }
        }
        assertEquals(Set.of(true, false), seen);
    }

    @Test
    void creditNotesInstalmentsDisputesAndSalariesAllOccur() {
        Generated made = generate(GeneratorSettings.of(4, 5_000, YEAR_END));
        assertTrue(made.truth().creditNotes().size() > 10);
        assertTrue(made.truth().invoices().stream().anyMatch(Truth.Invoice::disputed));
        assertTrue(made.truth().invoices().stream().anyMatch(i -> i.payments().size() == 2));
        assertTrue(made.truth().invoices().stream().anyMatch(i -> i.openCents() > 0 && i.openCents() < i.totalCents()));
        assertEquals(
                Set.of("ON_TIME", "LATE", "VERY_LATE", "DISPUTING"),
                made.truth().customers().stream().map(Truth.Customer::habit).collect(Collectors.toSet()));
        assertTrue(made.file().balance("641") > 0);
        assertEquals(0, made.file().balance("421"));
        assertTrue(made.file().balance("401") < 0);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        assertEquals(text(11), text(11));
        assertNotEquals(text(11), text(12));
    }

    private static String text(long seed) {
        StringWriter out = new StringWriter();
        FecGenerator.generate(GeneratorSettings.of(seed, 2_000, YEAR_END), out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"1000, 1", "1000, 2", "1000, 3", "5000, 1", "5000, 2", "5000, 3", "100000, 1", "100000, 2"})
    void theNumberOfLinesIsNearTheOneAsked(int wanted, long seed) {
        Generated made = generate(GeneratorSettings.of(seed, wanted, YEAR_END));
        int lines = made.file().lines().size();
        assertEquals(lines, made.truth().lines());
        assertTrue(Math.abs(lines - wanted) * 20L <= wanted, lines + " lines");
    }

    @Test
    void everySirenOfTheTruthIsValidAndUsedOnce() {
        Truth truth = generate(GeneratorSettings.of(3, 40_000, YEAR_END)).truth();
        Set<String> sirens =
                truth.customers().stream().map(Truth.Customer::siren).collect(Collectors.toSet());
        assertEquals(truth.customers().size(), sirens.size());
        assertTrue(sirens.stream().allMatch(Siren::isValid));
        assertFalse(sirens.contains(truth.siren()));
    }

    @Test
    void theFirstCustomerGetsTheShareOfSalesThatWasAsked() {
        GeneratorSettings asked = new GeneratorSettings(
                9,
                40_000,
                YEAR_END,
                300,
                "732829320",
                "Autre",
                new BigDecimal("0.40"),
                900_000_000,
                List.of(),
                Set.of());
        Truth truth = generate(asked).truth();
        long first = invoiced(truth.invoices().stream().filter(i -> i.customer().equals("C00001")));
        long all = invoiced(truth.invoices().stream());
        assertTrue(Math.abs(first * 100 / all - 40) <= 2, first + " of " + all);
    }

    private static long invoiced(Stream<Truth.Invoice> invoices) {
        return invoices.mapToLong(Truth.Invoice::totalCents).sum();
    }

    @Test
    void aClosingDateWithinAMonthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GeneratorSettings.of(1, 1_000, LocalDate.of(2025, 12, 30)));
    }

    @Test
    void aWriterThatFailsFailsTheGeneration() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        GeneratorSettings settings = GeneratorSettings.of(1, 1_000, YEAR_END);
        assertThrows(UncheckedIOException.class, () -> FecGenerator.generate(settings, full));
    }
}
