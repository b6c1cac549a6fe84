package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aged balances and lists of invoices, as spreadsheets write them. */
class ListReaderTest {
    private static final String AGED = """
            Code client;Nom client;SIREN;N° facture;Date facture;Échéance;Montant TTC;Reste dû
            C1;Crèmerie du Port;732829320;F-1;10/01/2025;11/03/2025;1 200,00;1 200,00
            C1;Crèmerie du Port;732829320;F-2;2025-02-01;2025-04-02;"1.300,50 €";300,50
            C2;Hôtel d'Angleterre;;F-3;20250215;16/04/2025;-50,00;-50,00
            """;

    @TempDir
    Path folder;

    private final FileIssues issues = new FileIssues(100);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-15", "windows-1252", "UTF-16"})
    void anAgedBalanceIsReadInEveryCharset(String charset) throws IOException {
        CustomerLedger ledger = read(charset.startsWith("ISO") ? AGED.replace(" €", "") : AGED, charset);
        assertEquals(LedgerSource.AGED_BALANCE, ledger.source());
        assertEquals(3, ledger.fileLines());
        assertEquals(LocalDate.of(2025, 2, 15), ledger.asOf());
        List<CustomerAccount> accounts = TestLedgers.accounts(ledger);
        assertEquals(
                List.of("C1", "C2"),
                accounts.stream().map(CustomerAccount::code).toList());
        CustomerAccount first = accounts.getFirst();
        assertEquals("Crèmerie du Port", first.label());
        assertEquals("732829320", first.siren());
        assertEquals(
                List.of(
                        new ListedInvoice(
                                "F-1", LocalDate.of(2025, 1, 10), LocalDate.of(2025, 3, 11), 120_000, 120_000, null, 2),
                        new ListedInvoice(
                                "F-2", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 2), 130_050, 30_050, null, 3)),
                first.invoices());
        assertEquals(-5_000, accounts.get(1).invoices().getFirst().openMinor());
        assertEquals(0, issues.count(), () -> issues.first().toString());
    }

    @Test
    void aListOfInvoicesSaysWhatWasPaidAndWhen() throws IOException {
        CustomerLedger ledger = read("""
                client,numero,date,echeance,montant,date de reglement
                Dupont SAS,1,2025-01-10,2025-02-09,"1200.00",2025-02-20
                Dupont SAS,2,2025-02-10,2025-03-12,"600.00",
                """, "UTF-8");
        assertEquals(LedgerSource.INVOICE_LIST, ledger.source());
        List<ListedInvoice> invoices = TestLedgers.accounts(ledger).getFirst().invoices();
        assertEquals(0, invoices.get(0).openMinor());
        assertEquals(LocalDate.of(2025, 2, 20), invoices.get(0).paidOn());
        assertEquals(60_000, invoices.get(1).openMinor());
        assertNull(invoices.get(1).paidOn());
    }

    @ParameterizedTest
    @CsvSource({
        "'C1;A;12/13/2025;10,00', DATE_INVALID, ISSUED",
        "'C1;A;30/02/2025;10,00', DATE_INVALID, ISSUED",
        "'C1;A;10/01/2025;1e9', AMOUNT_INVALID, OPEN",
        "'C1;A;10/01/2025;1,234', AMOUNT_INVALID, OPEN",
        "';;10/01/2025;10,00', LIST_CUSTOMER_MISSING, NAME"
    })
    void aLineThatCannotBeReadIsAnIssueWithItsPlace(String line, FileIssueCode code, String column) {
        assertThrows(FileRefused.class, () -> read("code;client;date;solde\n" + line + "\n", "UTF-8"));
        assertEquals(new FileIssue(2L, column, code), issues.first().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "'client;date;solde', NO_CUSTOMER_LINE",
        "'client;date;commentaire', LIST_COLUMN_MISSING",
        "'date;montant;solde', LIST_COLUMN_MISSING",
        "'client;montant;solde', LIST_COLUMN_MISSING",
        "'un;deux;trois', NOT_A_FEC"
    })
    void aListThatLacksAColumnIsRefused(String header, FileIssueCode code) {
        assertEquals(
                code,
                assertThrows(FileRefused.class, () -> read(header + "\n", "UTF-8"))
                        .code());
    }

    @Test
    void severalListsAreNotOneUpload() throws IOException {
        Path one = Files.writeString(folder.resolve("a.csv"), AGED);
        Path two = Files.writeString(folder.resolve("b.csv"), AGED);
        assertEquals(
                FileIssueCode.NOT_A_FEC,
                assertThrows(FileRefused.class, () -> TestLedgers.read(issues, one, two))
                        .code());
    }

    private CustomerLedger read(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), text.getBytes(Charset.forName(charset)));
        return TestLedgers.read(issues, file);
    }
}
