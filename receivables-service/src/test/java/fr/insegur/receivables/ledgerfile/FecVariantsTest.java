package fr.insegur.receivables.ledgerfile;

import static fr.insegur.receivables.ledgerfile.FecText.line;
import static fr.insegur.receivables.ledgerfile.FecText.sale;
import static fr.insegur.receivables.ledgerfile.FecText.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How FECs of real packages differ from the standard, and from each other (domain.md 5.1 to 5.3). */
class FecVariantsTest {
    @TempDir
    Path folder;

    private final FileIssues issues = new FileIssues(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-15", "windows-1252", "UTF-16LE", "UTF-16", "IBM01147"})
    void everyCharsetIsFoundOut(String charset) throws IOException {
        CustomerLedger ledger = read(text(sale("1", "20250110", "C1", "Crème & Œufs €", "120,00")), charset);
        CustomerAccount account = TestLedgers.accounts(ledger).getFirst();
        String label = charset.equals("IBM01147") ? "Crème & " : "Crème & Œufs €";
        assertTrue(account.label().startsWith(label), account.label());
        assertEquals(12_000, account.lines().getFirst().minor());
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r\r\n'", "'\r'"})
    void everyLineEndIsFoundOut(String end) throws IOException {
        CustomerLedger ledger =
                read(text(sale("1", "20250110", "C1", "Client", "120,00")).replace("\n", end), "UTF-8");
        assertEquals(2, ledger.fileLines());
        assertEquals(0, issues.count(), () -> issues.first().toString());
    }

    @Test
    void aFileThatSaysItIsUtf8AndIsNotIsReadWithAWarningAtItsLine() throws IOException {
        byte[] text = text(sale("1", "20250110", "C1", "Crème", "120,00")).getBytes(Charset.forName("ISO-8859-15"));
        byte[] lying = new byte[text.length + 3];
        lying[0] = (byte) 0xef;
        lying[1] = (byte) 0xbb;
        lying[2] = (byte) 0xbf;
        System.arraycopy(text, 0, lying, 3, text.length);
        read(lying);
        assertEquals(List.of(new FileIssue(2L, null, FileIssueCode.NOT_UTF8)), issues.first());
    }

    @ParameterizedTest
    @CsvSource({
        "'20250110', '20250110'",
        "'10/01/2025', '10/01/2025'",
        "'10.01.2025', '10-01-2025'",
        "'  20250110 ', '20250110'"
    })
    void datesAreReadAsTheOfficeReadsThem(String date, String pieceDate) throws IOException {
        String text = text(sale("1", "20250110", "C1", "Client", "120,00"))
                .replace("|20250110|4", "|" + date + "|4")
                .replace("|20250110|Facture", "|" + pieceDate + "|Facture");
        LedgerLine line = TestLedgers.lines(read(text, "UTF-8")).getFirst();
        assertEquals("2025-01-10", line.date().toString());
        assertEquals("2025-01-10", line.issued().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'0000000120,00', 12000",
        "'120', 12000",
        "'120,5', 12050",
        "'120,500', 12050",
        "'+120,00', 12000",
        "'120,00+', 12000",
        "' 120,00 ', 12000",
        "'\u00a0120,00\u00a0', 12000",
        "'\"120,00\"', 12000"
    })
    void amountsAreExactHoweverTheyArePadded(String written, long cents) throws IOException {
        String text =
                text(sale("1", "20250110", "C1", "Client", "120,00")).replace("|120,00|0,00", "|" + written + "|0,00");
        assertEquals(cents, read(text, "UTF-8").totals().receivable());
    }

    @Test
    void aNegativeDebitIsACredit() throws IOException {
        List<String> lines = new ArrayList<>(sale("1", "20250110", "C1", "Client", "120,00"));
        lines.add(line("VE", "2", "20250111", "41100000", "C1", "Client", "-120,00", "0,00", ""));
        lines.add(line("VE", "2", "20250111", "70700000", "", "", "0,00", "-120,00", ""));
        CustomerLedger ledger = read(text(lines), "UTF-8");
        assertEquals(0, ledger.totals().receivable());
        assertEquals(Kind.CREDIT_NOTE, TestLedgers.lines(ledger).get(1).kind());
    }

    @Test
    void aDotIsRefusedUnlessTheClientAsksForIt() throws IOException {
        String text = text(sale("1", "20250110", "C1", "Client", "12.50"));
        assertEquals(
                FileIssueCode.TOO_MANY_BAD_LINES,
                assertThrows(FileRefused.class, () -> read(text, "UTF-8")).code());
        assertEquals(FileIssueCode.DECIMAL_DOT, issues.first().getFirst().code());
        FileIssues lenient = new FileIssues(10);
        CustomerLedger ledger = TestLedgers.read(ReadLimits.of(100).lenient(), lenient, folder.resolve("fec.txt"));
        assertEquals(1_250, ledger.totals().receivable());
        assertEquals(
                FileIssueCode.DECIMAL_DOT_ACCEPTED, lenient.first().getFirst().code());
        assertEquals(0, lenient.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234,56", "1e9", "12,,5", "--5", "5,00-+", "1.234,56", "9999999999999999,00", ","})
    void whatIsNoAmountIsAnErrorWithItsPlace(String written) {
        String text =
                text(sale("1", "20250110", "C1", "Client", "120,00")).replace("|120,00|0,00", "|" + written + "|0,00");
        assertThrows(FileRefused.class, () -> read(text, "UTF-8"));
        FileIssue issue = issues.first().getFirst();
        assertEquals(2L, issue.line());
        assertEquals("Debit", issue.column());
        assertEquals(FileIssueCode.Severity.ERROR, issue.code().severity());
    }

    @ParameterizedTest
    @CsvSource({
        "'Facture FA1', 'Facture|FA1'",
        "'Facture FA1', '|Facture|'",
        "'Facture FA1', 'A|B|C'",
        "'Client Nord', 'Client|Nord'",
        "'Ventes France', 'Ventes|France'"
    })
    void separatorsInsideTextsAreFoundByWhatStandsAfterThem(String plain, String broken) throws IOException {
        List<String> lines = List.of(
                "VE|Ventes France|1|20250110|41100000|Clients|C1|Client Nord|FA1|20250110|Facture FA1|120,00|0,00|||20250131||",
                "VE|Ventes|1|20250110|70700000|Ventes|||FA1|20250110|Facture|0,00|120,00|||20250131||");
        List<String> padded = new ArrayList<>();
        lines.forEach(line -> padded.add(line.replace(plain, broken)));
        CustomerLedger ledger = read(text(padded), "UTF-8");
        assertEquals(12_000, ledger.totals().receivable());
        assertEquals(0, issues.count(), () -> issues.first().toString());
        CustomerLedger trailing = read(text(padded).replace("\n", "|\n"), "UTF-8");
        assertEquals(12_000, trailing.totals().receivable());
    }

    @Test
    void salesOfADayUnderOneNumberAreToldApartByTheirDocuments() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int day = 10; day < 20; day++) {
            lines.addAll(sale("7", "202501" + day, "C" + day, "Client " + day, "120,00"));
        }
        lines.add(line("BQ", "7", "20250120", "51200000", "", "", "120,00", "0,00", ""));
        lines.add(line("BQ", "7", "20250120", "41100000", "C10", "Client 10", "0,00", "120,00", ""));
        List<LedgerLine> found = TestLedgers.lines(read(text(lines), "UTF-8"));
        assertEquals(
                10, found.stream().filter(line -> line.kind() == Kind.INVOICE).count());
        assertEquals(
                1, found.stream().filter(line -> line.kind() == Kind.PAYMENT).count());
    }

    @Test
    void anXmlFileIsToldWhatToDo() {
        assertEquals(
                FileIssueCode.FEC_AS_XML,
                assertThrows(FileRefused.class, () -> read("<?xml version=\"1.0\"?>\n<comptabilite/>", "UTF-8"))
                        .code());
    }

    @Test
    void aWarningThatEveryLineHasDoesNotHideTheOthers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 400; number++) {
            lines.addAll(sale(String.valueOf(number), "20250110", "C1", "Client", "1,00"));
        }
        String text = text(lines).replace("|20250131||", "||||".substring(1)) + "\n";
        FileIssues few = new FileIssues(100);
        TestLedgers.read(few, Files.writeString(folder.resolve("fec.txt"), text));
        assertEquals(800, few.counts().get(FileIssueCode.FIELD_EMPTY));
        assertEquals(1, few.counts().get(FileIssueCode.LINE_BLANK));
        assertTrue(few.first().stream().anyMatch(issue -> issue.code() == FileIssueCode.LINE_BLANK));
        assertEquals(21, few.first().size());
    }

    private CustomerLedger read(String text, String charset) throws IOException {
        return read(text.getBytes(Charset.forName(charset)));
    }

    private CustomerLedger read(byte[] content) throws IOException {
        return TestLedgers.read(issues, Files.write(folder.resolve("fec.txt"), content));
    }
}
