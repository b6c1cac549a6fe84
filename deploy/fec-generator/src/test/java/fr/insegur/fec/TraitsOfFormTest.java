package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraitsOfFormTest {

    private static final GeneratorSettings PLAIN = GeneratorSettings.of(7, 800, LocalDate.of(2025, 12, 31));

    private static ReadBack.Ledger with(Trait... traits) {
        return ReadBack.generate(PLAIN.with(Set.of(traits)));
    }

    private static String text(Trait... traits) {
        return new String(with(traits).files().get(PLAIN.fileName()), StandardCharsets.UTF_8);
    }

    private static List<String[]> fields(Trait trait) {
        return with(trait).text().stream().map(line -> line.split("\t", -1)).toList();
    }

    @ParameterizedTest
    @EnumSource(Trait.class)
    void aTraitOfFormChangesTheFileAndNothingThatIsTrue(Trait trait) {
        if (trait.kind() != Trait.Kind.FORM || trait == Trait.STRAY_SEPARATOR) {
            return;
        }
        ReadBack.Ledger plain = ReadBack.generate(PLAIN);
        ReadBack.Ledger formed = with(trait);
        boolean sameBytes = Arrays.equals(
                plain.files().get(PLAIN.fileName()),
                formed.files().get(formed.settings().fileName()));
        assertEquals(trait == Trait.MISLEADING_NAME, sameBytes);
        assertEquals(plain.truth().customers(), formed.truth().customers());
        assertEquals(plain.truth().invoices(), formed.truth().invoices());
        assertEquals(plain.truth().openItems(), formed.truth().openItems());
        assertEquals(plain.truth().balances(), formed.truth().balances());
        assertEquals(plain.last().customerBalances(), customerBalances(formed));
    }

    private static Object customerBalances(ReadBack.Ledger ledger) {
        return ledger.last().customerBalances();
    }

    @ParameterizedTest
    @CsvSource({
        "LETTER_SIGNS, Montant\tSens",
        "UPPER_CASE_HEADER, ECRITURELIB\tDEBIT",
        "LOWER_CASE_HEADER, ecriturelib\tdebit",
        "OTHER_CASE_HEADER, MontantDevise\tIDevise",
        "COLUMNS_22, Idevise\tDateRglt\tModeRglt\tNatOp\tIdClient"
    })
    void theHeaderNamesTheColumnsAsTheTraitSays(Trait trait, String part) {
        assertTrue(
                with(trait).text().getFirst().contains(part), with(trait).text().getFirst());
    }

    @Test
    void theByteOrderMarkComesFirst() {
        byte[] bytes = with(Trait.BYTE_ORDER_MARK).files().get(PLAIN.fileName());
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'J'}, Arrays.copyOf(bytes, 4));
    }

    @Test
    void accentsTakeOneByteInLatin9() {
        byte[] latin = with(Trait.LATIN_9).files().get(PLAIN.fileName());
        String read = new String(latin, StandardCharsets.ISO_8859_1);
        assertTrue(read.contains("À nouveau") && read.contains("Établissements"));
        assertTrue(latin.length < with().files().get(PLAIN.fileName()).length);
    }

    @Test
    void aBarSeparatesAndATrailingOneEndsEveryLine() {
        for (String line : with(Trait.PIPE, Trait.TRAILING_SEPARATOR).text()) {
            assertEquals(19, line.split("\\|", -1).length, line);
            assertTrue(line.endsWith("|"));
        }
    }

    @Test
    void aStrayBarStandsInLabelsOnly() {
        List<String> lines = with(Trait.PIPE, Trait.STRAY_SEPARATOR).text();
        List<String[]> torn = lines.stream()
                .map(line -> line.split("\\|", -1))
                .filter(fields -> fields.length != 18)
                .toList();
        assertTrue(torn.size() > 10, torn.size() + " of " + lines.size());
        torn.forEach(fields -> {
            assertEquals(19, fields.length);
            assertTrue(fields[10].endsWith(" ") && fields[11].startsWith(" "));
        });
        assertThrows(IllegalArgumentException.class, () -> PLAIN.with(Set.of(Trait.STRAY_SEPARATOR)));
    }

    @Test
    void textsAreFilledUpAndAmountsAreZeroPadded() {
        String[] line = fields(Trait.PADDED_TEXTS).get(1);
        assertEquals("À-nouveaux" + " ".repeat(35), line[1]);
        assertEquals("10130000    ", line[4]);
        assertEquals(" ".repeat(12), line[6]);
        String[] padded = fields(Trait.ZERO_PADDED_AMOUNTS).get(1);
        assertEquals("0000000000,00", padded[11]);
        assertEquals("0000009600,00", padded[12]);
    }

    @Test
    void signsStandForDebitAndCredit() {
        String[] line = fields(Trait.LETTER_SIGNS).get(1);
        assertEquals("9600,00 C", line[11] + " " + line[12]);
        assertEquals("-1", fields(Trait.NUMBER_SIGNS).get(1)[12]);
        assertEquals("+1", fields(Trait.NUMBER_SIGNS).get(2)[12]);
    }

    @Test
    void creditNotesAreNegativeOnTheSideOfTheInvoice() {
        List<String[]> negative = fields(Trait.NEGATIVE_AMOUNTS).stream()
                .filter(line -> line[11].startsWith("-") || line[12].startsWith("-"))
                .toList();
        assertFalse(negative.isEmpty());
        negative.forEach(line -> assertTrue(line[8].startsWith("AV")));
        assertTrue(negative.stream().anyMatch(line -> line[4].startsWith("411") && line[11].startsWith("-")));
        assertTrue(negative.stream().anyMatch(line -> line[4].startsWith("707") && line[12].startsWith("-")));
    }

    @ParameterizedTest
    @CsvSource({"CR_LF, \\r\\n", "CR_CR_LF, \\r\\r\\n", "CR, \\r"})
    void everyLineEndsAsTheTraitSays(Trait trait, String end) {
        String text = text(trait);
        String without = text.replace(end.translateEscapes(), "");
        assertFalse(without.contains("\r") || without.contains("\n"));
        assertTrue(text.endsWith(end.translateEscapes()));
        assertEquals(with(trait).truth().lines() + 1, text.split(end.translateEscapes()).length);
    }

    @Test
    void blankLinesAreNotCounted() {
        ReadBack.Ledger ledger = with(Trait.BLANK_LINES);
        long blank = ledger.text().stream().filter(String::isEmpty).count();
        assertTrue(blank >= 8);
        assertEquals(ledger.truth().lines() + 1 + blank, ledger.text().size());
    }

    @Test
    void numbersDatesAndCodesAreAsTheTraitsSay() {
        assertEquals(Set.of("0"), column(Trait.ENTRY_NUMBER_ZERO, 2));
        assertEquals(Set.of(""), column(Trait.NO_VALIDATION_DATE, 15));
        assertEquals(Set.of(""), column(Trait.NO_LETTERING_DATE, 14));
        assertTrue(column(Trait.NO_LETTERING_DATE, 13).contains("AA"));
        assertEquals(Set.of("an", "ve", "ac", "bq", "pa", "od"), column(Trait.LOWER_CASE_JOURNALS, 0));
        assertTrue(column(Trait.SLASHED_DATES, 3).contains("01/01/2025"));
        assertTrue(column(Trait.SLASHED_DATES, 3).stream().allMatch(date -> date.matches("\\d\\d/\\d\\d/2025")));
    }

    private static Set<String> column(Trait trait, int index) {
        return fields(trait).stream().skip(1).map(fields -> fields[index]).collect(Collectors.toSet());
    }

    @Test
    void referencesAreAsTheTraitsSay() {
        assertTrue(column(Trait.DOUBLE_SPACES, 8).contains("FA  25-00001"));
        Set<String> receipts = fields(Trait.VOID_PIECES).stream()
                .filter(line -> line[0].equals("BQ"))
                .map(line -> line[8])
                .collect(Collectors.toSet());
        assertEquals(Set.of("0000000", "VT"), receipts);
        Set<String> sales = fields(Trait.BATCH_PIECES).stream()
                .filter(line -> line[0].equals("VE") && !line[8].startsWith("AV"))
                .map(line -> line[8])
                .collect(Collectors.toSet());
        Set<String> months =
                IntStream.rangeClosed(1, 12).mapToObj("VT25%02d"::formatted).collect(Collectors.toSet());
        assertEquals(months, sales);
    }

    @Test
    void linesOfAnEntryDoNotFollowEachOther() {
        List<FecLines.Line> lines = with(Trait.SCATTERED_LINES).last().lines();
        assertEquals(with().last().lines().size(), lines.size());
        long torn = IntStream.range(2, lines.size())
                .filter(i -> sameEntry(lines.get(i), lines.get(i - 2)) && !sameEntry(lines.get(i), lines.get(i - 1)))
                .count();
        assertTrue(torn > 20, torn + " entries");
        with(Trait.SCATTERED_LINES).last().entryTotals().forEach((entry, total) -> assertEquals(0, total, entry));
    }

    private static boolean sameEntry(FecLines.Line a, FecLines.Line b) {
        return a.journal().equals(b.journal()) && a.number().equals(b.number());
    }

    @Test
    void theCodeOfTheCustomerIsPartOfItsAccount() {
        assertTrue(column(Trait.CODE_IN_ACCOUNT, 4).contains("411C00001"));
        assertEquals(Set.of(""), column(Trait.CODE_IN_ACCOUNT, 6));
    }

    @Test
    void theNameMisleads() {
        assertEquals(
                "999412307FEC20260131.TXT",
                with(Trait.MISLEADING_NAME).files().keySet().iterator().next());
    }

    @Test
    void traitsThatExcludeEachOtherAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PLAIN.with(Set.of(Trait.BYTE_ORDER_MARK, Trait.LATIN_9)));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.with(Set.of(Trait.CR, Trait.CR_LF)));
        assertNotEquals(PLAIN, PLAIN.with(Set.of(Trait.CR)));
    }

    @Test
    void aWriterTakesNeitherSeveralYearsNorBytes() {
        StringWriter out = new StringWriter();
        assertThrows(
                IllegalArgumentException.class,
                () -> FecGenerator.generate(PLAIN.with(Set.of(Trait.SUCCESSIVE_YEARS)), out));
        assertThrows(
                IllegalArgumentException.class, () -> FecGenerator.generate(PLAIN.with(Set.of(Trait.LATIN_9)), out));
    }
}
