package fr.insegur.receivables.ledgerfile;

import static fr.insegur.receivables.ledgerfile.FecText.lettered;
import static fr.insegur.receivables.ledgerfile.FecText.line;
import static fr.insegur.receivables.ledgerfile.FecText.sale;
import static fr.insegur.receivables.ledgerfile.FecText.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** What becomes of the accounts in FECs: openings, years that follow each other, other accounts of the same company. */
class FecAccountsTest {
    @TempDir
    Path folder;

    private final FileIssues issues = new FileIssues(1_000);

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
}
