package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How FECs of real packages differ from the standard, and from each other (domain.md 5.1 to 5.3). */
class FecVariantsTest {
    private static final String HEADER =
            "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|"
                    + "CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";

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
    void openingsAreToldByJournalOrLabel() throws IOException {
        List<String> lines = List.of(
                line("RAN", "1", "20250101", "41100000", "C1", "Un", "100,00", "0,00", "Solde"),
                line("OD", "1", "20250101", "41100000", "C2", "Deux", "100,00", "0,00", "À nouveau 2024"),
                line("OD", "1", "20250101", "41100000", "C3", "Trois", "100,00", "0,00", "Report à-nouveau"),
                line("OD", "1", "20250101", "41100000", "C4", "Quatre", "100,00", "0,00", "Reprise"),
                line("RAN", "1", "20250101", "10100000", "", "", "0,00", "400,00", "Capital"));
        for (String charset : List.of("UTF-8", "ISO-8859-15")) {
            Map<String, Kind> kinds = new TreeMap<>();
            TestLedgers.accounts(read(text(lines), charset))
                    .forEach(account ->
                            kinds.put(account.code(), account.lines().getFirst().kind()));
            assertEquals(
                    Map.of("C1", Kind.OPENING, "C2", Kind.OPENING, "C3", Kind.OPENING, "C4", Kind.OTHER),
                    kinds,
                    charset);
        }
    }

    @Test
    void yearsAreChainedByTheirOpenings() throws IOException {
        List<String> first = new ArrayList<>(sale("1", "20240610", "C1", "Un", "120,00"));
        first.addAll(sale("2", "20240611", "C2", "Deux", "50,00"));
        List<String> second = new ArrayList<>(List.of(
                line("AN", "1", "20250101", "41100000", "C1", "Un", "120,00", "0,00", "A nouveau"),
                line("AN", "1", "20250101", "41100000", "C2", "Deux", "45,00", "0,00", "A nouveau"),
                line("AN", "1", "20250101", "10100000", "", "", "0,00", "165,00", "A nouveau")));
        second.addAll(sale("2", "20250210", "C1", "Un", "30,00"));
        CustomerLedger ledger = chained(text(second), text(first));
        Map<String, List<Long>> amounts = new TreeMap<>();
        ledger.forEachCustomer(account -> amounts.put(
                account.code(), account.lines().stream().map(LedgerLine::minor).toList()));
        // What the opening of C2 lacks stays as a difference, so that its balance is that of the later file.
        assertEquals(Map.of("C1", List.of(12_000L, 3_000L), "C2", List.of(5_000L, -500L)), amounts);
        assertEquals(19_500, ledger.totals().receivable());
        assertEquals("2024-06-10", ledger.since().toString());
        assertEquals(1, issues.counts().get(FileIssueCode.CHAIN_DIFFERENCE));
    }

    @Test
    void aYearWithoutOpeningsJustGoesOn() throws IOException {
        CustomerLedger ledger = chained(
                text(sale("1", "20240610", "C1", "Un", "120,00")), text(sale("1", "20250110", "C1", "Un", "30,00")));
        assertEquals(15_000, ledger.totals().receivable());
        assertEquals(
                15_000,
                TestLedgers.lines(ledger).stream().mapToLong(LedgerLine::minor).sum());
    }

    @Test
    void theLettersOfAnOpeningGoToTheInvoiceThatItRepeats() throws IOException {
        List<String> first = sale("1", "20240610", "C1", "Un", "120,00");
        List<String> second = List.of(
                lettered(line("AN", "1", "20250101", "41100000", "C1", "Un", "120,00", "0,00", "A nouveau"), "AA"),
                line("AN", "1", "20250101", "10100000", "", "", "0,00", "120,00", "A nouveau"),
                line("BQ", "2", "20250120", "51200000", "", "", "120,00", "0,00", ""),
                lettered(line("BQ", "2", "20250120", "41100000", "C1", "Un", "0,00", "120,00", ""), "AA"));
        List<LedgerLine> lines = TestLedgers.lines(chained(text(first), text(second)));
        assertEquals(List.of("AA", "AA"), lines.stream().map(LedgerLine::letter).toList());
        assertEquals(List.of(1, 1), lines.stream().map(LedgerLine::file).toList());
    }

    @Test
    void filesOfOnePeriodAreNotAddedUp() {
        String text = text(sale("1", "20240610", "C1", "Un", "120,00"));
        assertEquals(
                FileIssueCode.YEARS_OVERLAP,
                assertThrows(FileRefused.class, () -> chained(text, text)).code());
    }

    @Test
    void billsAndDoubtfulAccountsBelongToTheirCustomer() throws IOException {
        List<String> lines = new ArrayList<>(sale("1", "20250110", "C1", "Un", "120,00"));
        lines.add(line("OD", "2", "20250201", "41300000", "C1", "Un", "120,00", "0,00", "Traite éch 31/03/2025"));
        lines.add(line("OD", "2", "20250201", "41100000", "C1", "Un", "0,00", "120,00", "Traite"));
        lines.add(line("OD", "3", "20250601", "41600000", "C1", "Un", "120,00", "0,00", "Douteux"));
        lines.add(line("OD", "3", "20250601", "41300000", "C1", "Un", "0,00", "120,00", "Douteux"));
        List<LedgerLine> found = TestLedgers.lines(read(text(lines), "UTF-8"));
        assertEquals(
                List.of(Account.RECEIVABLE, Account.BILL, Account.RECEIVABLE, Account.DOUBTFUL, Account.BILL),
                found.stream().map(LedgerLine::account).toList());
        assertEquals(
                List.of(Kind.INVOICE, Kind.BILL, Kind.BILL, Kind.TRANSFER, Kind.TRANSFER),
                found.stream().map(LedgerLine::kind).toList());
    }

    @Test
    void withoutAuxiliaryAccountsTheCodeIsWhatFollowsTheAccount() throws IOException {
        List<String> lines = List.of(
                line("OD", "1", "20250110", "411DUPONT", "", "", "100,00", "0,00", ""),
                line("OD", "1", "20250110", "416DUPONT", "", "", "20,00", "0,00", ""),
                line("OD", "1", "20250110", "41100000", "", "", "3,00", "0,00", ""),
                line("OD", "1", "20250110", "47100000", "", "", "0,00", "123,00", ""));
        Map<String, Long> balances = new TreeMap<>();
        read(text(lines), "UTF-8")
                .forEachCustomer(account -> balances.put(
                        account.code(),
                        account.lines().stream().mapToLong(LedgerLine::minor).sum()));
        assertEquals(Map.of("DUPONT", 12_000L, "41100000", 300L), balances);
    }

    @Test
    void aCustomerThatIsASupplierTooIsFoundByItsName() throws IOException {
        List<String> lines = new ArrayList<>(sale("1", "20250110", "C1", "SARL Dupré & Fils", "120,00"));
        lines.add(line("AC", "2", "20250111", "60700000", "", "", "70,00", "0,00", "Achat"));
        lines.add(line("AC", "2", "20250111", "40100000", "F9", "DUPRE ET FILS", "0,00", "70,00", "Achat"));
        lines.add(line("AC", "3", "20250111", "60700000", "", "", "30,00", "0,00", "Achat"));
        lines.add(line("AC", "3", "20250111", "40100000", "F8", "Dupré & Fils SARL", "0,00", "30,00", "Achat"));
        assertEquals(
                3_000,
                TestLedgers.accounts(read(text(lines), "UTF-8")).getFirst().owedMinor());
    }

    @Test
    void aFactorInTheBooksIsSeen() throws IOException {
        List<String> lines = new ArrayList<>(sale("1", "20250110", "C1", "Un", "120,00"));
        lines.add("OD|OD|2|20250111|46710000|EUROFACTOR compte courant|||Q1|20250111|Cession|120,00|0,00|||20250131||");
        lines.add(line("OD", "2", "20250111", "41100000", "C1", "Un", "0,00", "120,00", "Cession"));
        lines.add(line("OD", "3", "20250131", "62250000", "", "", "10,00", "0,00", "Commission"));
        lines.add(line("OD", "3", "20250131", "46710000", "", "", "0,00", "10,00", "Commission"));
        CustomerLedger ledger = read(text(lines), "UTF-8");
        assertEquals(Map.of("46710000", 1, "62250000", 1), ledger.factoringLines());
        assertEquals(Kind.FACTORED, TestLedgers.lines(ledger).get(1).kind());
    }

    @Test
    void whatDoesNotFitIntoMemoryIsPutAsideAndTheSame() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            lines.addAll(sale(String.valueOf(number), "20250110", "C" + number % 97, "Client", number + ",00"));
        }
        CustomerLedger inMemory = read(text(lines), "UTF-8");
        List<CustomerAccount> expected = TestLedgers.accounts(inMemory);
        ReadLimits tight = new ReadLimits(1_000_000, 1_000, 10_000, false);
        List<CustomerAccount> found = TestLedgers.accounts(TestLedgers.read(tight, issues, folder.resolve("fec.txt")));
        assertEquals(expected, found);
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("fec.txt"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void moreCustomersThanAllowedAreRefused() throws IOException {
        List<String> lines = new ArrayList<>(sale("1", "20250110", "C1", "Un", "1,00"));
        lines.addAll(sale("2", "20250110", "C2", "Deux", "1,00"));
        Path file = Files.writeString(folder.resolve("fec.txt"), text(lines));
        assertEquals(
                FileIssueCode.TOO_MANY_CUSTOMERS,
                assertThrows(
                                FileRefused.class,
                                () -> TestLedgers.read(new ReadLimits(100, 1, 10_000, false), issues, file))
                        .code());
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

    private CustomerLedger chained(String... texts) throws IOException {
        Path[] files = new Path[texts.length];
        for (int index = 0; index < texts.length; index++) {
            files[index] = Files.writeString(folder.resolve("fec" + index + ".txt"), texts[index]);
        }
        return TestLedgers.read(issues, files);
    }

    private CustomerLedger read(String text, String charset) throws IOException {
        return read(text.getBytes(Charset.forName(charset)));
    }

    private CustomerLedger read(byte[] content) throws IOException {
        return TestLedgers.read(issues, Files.write(folder.resolve("fec.txt"), content));
    }

    private static String text(List<String> lines) {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    private static List<String> sale(String number, String date, String code, String label, String amount) {
        return List.of(
                "VE|Ventes|%s|%s|41100000|Clients|%s|%s|FA%s|%s|Facture|%s|0,00|||20250131||"
                        .formatted(number, date, code, label, date + code, date, amount),
                "VE|Ventes|%s|%s|70700000|Ventes|||FA%s|%s|Facture|0,00|%s|||20250131||"
                        .formatted(number, date, date + code, date, amount));
    }

    private static String line(
            String journal,
            String number,
            String date,
            String account,
            String code,
            String label,
            String debit,
            String credit,
            String text) {
        return "%s|Journal|%s|%s|%s|Compte|%s|%s|P%s|%s|%s|%s|%s|||20250131||"
                .formatted(
                        journal,
                        number,
                        date,
                        account,
                        code,
                        label,
                        number,
                        date,
                        text.isEmpty() ? "Texte" : text,
                        debit,
                        credit);
    }

    private static String lettered(String line, String letter) {
        int place = line.indexOf("|||20250131");
        return line.substring(0, place + 1) + letter + line.substring(place + 1);
    }
}
