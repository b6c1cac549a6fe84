package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FecReaderTest {
    private static final String HEADER =
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
                    + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";
    private static final List<String> SALE = List.of(
            "VE|Ventes|1|20250110|41100000|Clients|C1|Été & Fils|FA1|20250110|Facture FA1 60J|120,00|0,00|||20250131||",
            "VE|Ventes|1|20250110|70700000|Ventes|||FA1|20250110|Facture FA1|0,00|100,00|||20250131||",
            "VE|Ventes|1|20250110|44571000|TVA|||FA1|20250110|Facture FA1|0,00|20,00|||20250131||");
    private static final List<String> RECEIPT = List.of(
            "BQ|Banque|2|20250312|51200000|Banque|||RG1|20250312|Virement|50,00|0,00|||20250331||",
            "BQ|Banque|2|20250312|41100000|Clients|C1|Été & Fils|RG1|20250312|Virement|0,00|50,00|||20250331||");
    private static final List<String> SALARY = List.of(
            "OD|Divers|3|20250331|64100000|Salaires|||PAIE|20250331|Salaire M. Dupont|2000,00|0,00|||20250331||",
            "OD|Divers|3|20250331|42100000|Personnel|||PAIE|20250331|Salaire M. Dupont|0,00|2000,00|||20250331||");

    @TempDir
    Path folder;

    private final FileIssues issues = new FileIssues(1_000);

    @Test
    void onlyCustomerLinesAreKeptAndEachIsClassifiedByItsEntry() throws IOException {
        CustomerLedger ledger = read(utf8(HEADER, SALE, RECEIPT, SALARY));
        assertEquals(7, ledger.fileLines());
        assertEquals(LocalDate.of(2025, 3, 31), ledger.asOf());
        assertEquals(Map.of(YearMonth.of(2025, 1), 10_000L), ledger.netSales());
        assertEquals(7_000, ledger.totals().receivable());
        CustomerAccount account = TestLedgers.accounts(ledger).getFirst();
        assertEquals(
                List.of(Kind.INVOICE, Kind.PAYMENT),
                account.lines().stream().map(LedgerLine::kind).toList());
        assertEquals(
                List.of(12_000L, -5_000L),
                account.lines().stream().map(LedgerLine::minor).toList());
        assertEquals("Été & Fils", account.label());
        assertEquals(0, issues.count());
    }

    @ParameterizedTest
    @CsvSource({
        // VAT that falls due on receipt.
        "'51200000 120 C1 -120 44574000 20 44571000 -20', PAYMENT",
        // A discount that is given with the receipt, on an account of the sales.
        "'51200000 118 70900000 2 C1 -120', PAYMENT",
        "'53100000 120 C1 -120', PAYMENT",
        "'70700000 100 44571000 20 C1 -120', CREDIT_NOTE",
        "'44571000 20 C1 -20', OTHER",
        "'41910000 120 C1 -120', OTHER",
        "'C1 120 70700000 -100 44571000 -20', INVOICE",
        "'C1 50 51200000 -50', REFUND",
        "'C1 120 41910000 -100 44587000 -20', ADVANCE",
        "'41300000 120 C1 -120', BILL",
        "'41600000 120 C1 -120', TRANSFER",
        "'65400000 100 44571000 20 C1 -120', LOSS",
        "'70900000 100 44571000 20 C1 -120', DISCOUNT",
        "'66500000 2 C1 -2', DISCOUNT",
        "'40100000 120 C1 -120', NETTING",
        "'C1 120 51200000 120 70700000 -200 44571000 -40', INVOICE",
        "'C1 20 65800000 -20', OTHER"
    })
    void whatStandsAgainstACustomerLineSaysWhatItIs(String entry, Kind kind) throws IOException {
        List<String> lines = new ArrayList<>();
        String[] legs = entry.split(" ");
        for (int leg = 0; leg < legs.length; leg += 2) {
            boolean customer = legs[leg].equals("C1");
            int amount = Integer.parseInt(legs[leg + 1]);
            lines.add("OD|Divers|9|20250110|%s|Compte|%s||P1|20250110|Pièce|%d,00|%d,00|||20250131||"
                    .formatted(
                            customer ? "41100000" : legs[leg],
                            customer ? "C1" : "",
                            Math.max(0, amount),
                            Math.max(0, -amount)));
        }
        LedgerLine line = TestLedgers.accounts(read(utf8(HEADER, lines))).stream()
                .filter(kept -> kept.code().equals("C1"))
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
        assertEquals(kind, line.kind());
    }

    @Test
    void utf8WithByteOrderMarkAndTabs() throws IOException {
        String text = '\ufeff' + join(HEADER, SALE, RECEIPT).replace('|', '\t');
        assertSaleAndReceipt(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void latin9WithATrailingSeparatorAndPaddedValues() throws IOException {
        String text = join(HEADER, SALE, RECEIPT)
                .replace("\n", "|\n")
                .replace("|120,00|", "|0000000120,00|")
                .replace("|VE|", "|VE   |");
        assertSaleAndReceipt(text.getBytes(Charset.forName("ISO-8859-15")));
    }

    @Test
    void lineEndsOfTwoCarriageReturnsAndALineFeed() throws IOException {
        assertSaleAndReceipt(join(HEADER, SALE, RECEIPT).replace("\n", "\r\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void twentyTwoColumnsInOtherCaseAndEntryNumbersThatAreAllZero() throws IOException {
        String header = HEADER.toUpperCase() + "|DateRglt|ModeRglt|NatOp|IdClient";
        List<String> lines = SALE.stream()
                .map(line -> line.replace("|1|2025", "|0|2025") + "|VIR|||")
                .toList();
        List<String> receipt = RECEIPT.stream()
                .map(line -> line.replace("|2|2025", "|0|2025") + "|VIR|||")
                .toList();
        assertSaleAndReceipt(utf8(header, lines, receipt));
    }

    @Test
    void amountAndSignInsteadOfDebitAndCredit() throws IOException {
        String header = HEADER.replace("Debit|Credit", "Montant|Sens");
        List<String> lines = List.of(
                "VE|Ventes|1|20250110|41100000|Clients|C1|Été & Fils|FA1|20250110|Facture FA1 60J|120,00|D|||20250131||",
                "VE|Ventes|1|20250110|70700000|Ventes|||FA1|20250110|Facture FA1|120,00|C|||20250131||");
        List<String> receipt = List.of(
                "BQ|Banque|2|20250312|51200000|Banque|||RG1|20250312|Virement|50,00|+1|||20250331||",
                "BQ|Banque|2|20250312|41100000|Clients|C1|Été & Fils|RG1|20250312|Virement|50,00|-1|||20250331||");
        assertSaleAndReceipt(utf8(header, lines, receipt));
    }

    @Test
    void aSeparatorInsideTheLabelIsPutBackTogether() throws IOException {
        List<String> sale =
                List.of(SALE.get(0).replace("Facture FA1 60J", "Facture|FA1 60J"), SALE.get(1), SALE.get(2));
        LedgerLine line = TestLedgers.lines(read(utf8(HEADER, sale))).getFirst();
        assertEquals("Facture|FA1 60J", line.text());
        assertEquals(12_000, line.minor());
    }

    @ParameterizedTest
    @CsvSource({
        "'120.00', DECIMAL_DOT",
        "'1 20,00', AMOUNT_INVALID",
        "'1e2', AMOUNT_INVALID",
        "'120,001', AMOUNT_TOO_PRECISE",
        "'12O,00', AMOUNT_INVALID"
    })
    void anAmountThatIsNotExactIsAnIssueWithItsPlace(String amount, FileIssueCode code) {
        byte[] file = utf8(HEADER, List.of(SALE.get(0).replace("120,00", amount), SALE.get(1), SALE.get(2)));
        assertThrows(FileRefused.class, () -> read(file));
        assertEquals(new FileIssue(2L, "Debit", code), issues.first().getFirst());
    }

    @Test
    void aDayThatDoesNotExistIsAnIssue() {
        byte[] file = utf8(HEADER, List.of(SALE.get(0).replace("20250110", "20250231"), SALE.get(1), SALE.get(2)));
        assertThrows(FileRefused.class, () -> read(file));
        assertEquals(
                new FileIssue(2L, "EcritureDate", FileIssueCode.DATE_INVALID),
                issues.first().getFirst());
    }

    @Test
    void aFileOutOfBalanceByMoreThanAEuroIsRefused() {
        FileRefused refused = assertThrows(FileRefused.class, () -> read(utf8(HEADER, List.of(SALE.get(0)))));
        assertEquals(FileIssueCode.FILE_UNBALANCED, refused.code());
    }

    @Test
    void anEntryOutOfBalanceByLessIsAWarningAtItsFirstLine() throws IOException {
        List<String> sale = List.of(SALE.get(0).replace("120,00", "120,50"), SALE.get(1), SALE.get(2));
        assertEquals(
                12_050, TestLedgers.lines(read(utf8(HEADER, sale))).getFirst().minor());
        assertEquals(List.of(new FileIssue(2L, null, FileIssueCode.ENTRY_UNBALANCED)), issues.first());
    }

    @Test
    void linesOfAnEntryNeedNotFollowEachOther() throws IOException {
        read(utf8(HEADER, List.of(SALE.get(0), RECEIPT.get(0), SALE.get(1), RECEIPT.get(1), SALE.get(2))));
        assertEquals(0, issues.count());
    }

    @Test
    void aMissingColumnIsNamed() {
        FileRefused refused =
                assertThrows(FileRefused.class, () -> read(utf8(HEADER.replace("EcritureDate", "Quand"), SALE)));
        assertEquals(FileIssueCode.COLUMN_MISSING, refused.code());
        assertEquals("EcritureDate", refused.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\nwhatever", "date;amount\n1;2", "\0\1\2\3", ""})
    void whatIsNoFecIsRefused(String content) {
        FileRefused refused =
                assertThrows(FileRefused.class, () -> read(content.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(FileIssueCode.NOT_A_FEC, refused.code());
    }

    @Test
    void oneEndlessLineIsRefused() {
        byte[] file = utf8(HEADER, List.of("VE|" + "x".repeat(200_000)));
        assertEquals(
                FileIssueCode.LINE_TOO_LONG,
                assertThrows(FileRefused.class, () -> read(file)).code());
    }

    @Test
    void nulCharactersAreNoTextHoweverMany() throws IOException {
        String nuls = "\0".repeat(3_000_000);
        assertSaleAndReceipt((join(HEADER, SALE) + nuls + String.join("\n", RECEIPT)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileWithoutCustomersIsRefused() {
        assertEquals(
                FileIssueCode.NO_CUSTOMER_LINE,
                assertThrows(FileRefused.class, () -> read(utf8(HEADER, SALARY)))
                        .code());
    }

    @Test
    void issuesAreCountedAndOnlyTheFirstAreKept() {
        FileIssues few = new FileIssues(2);
        for (long line = 1; line <= 5; line++) {
            few.add(FileIssueCode.FIELD_COUNT, line, null);
        }
        assertEquals(5, few.count());
        assertEquals(2, few.first().size());
    }

    private void assertSaleAndReceipt(byte[] file) throws IOException {
        CustomerLedger ledger = read(file);
        CustomerAccount account = TestLedgers.accounts(ledger).getFirst();
        assertEquals(
                List.of(12_000L, -5_000L),
                account.lines().stream().map(LedgerLine::minor).toList());
        assertEquals("C1", account.code());
        assertEquals("Été & Fils", account.label());
        assertEquals(Kind.INVOICE, account.lines().getFirst().kind());
        assertEquals(0, issues.count(), () -> issues.first().toString());
        assertTrue(ledger.fileLines() >= 4);
    }

    private CustomerLedger read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("fec.txt"), content);
        return TestLedgers.read(issues, file);
    }

    @SafeVarargs
    private static byte[] utf8(String header, List<String>... parts) {
        return join(header, parts).getBytes(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private static String join(String header, List<String>... parts) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (List<String> part : parts) {
            part.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
