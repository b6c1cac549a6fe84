package fr.insegur.receivables.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.remittance.RemittanceIssues.Issue;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A remittance as people's spreadsheets write it. */
class RemittanceCsvTest {
    private static final String HEADER = "number;debtorSiren;issueDate;dueDate;amount";
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 13);

    @Test
    void theExampleOfTheDocumentIsReadAsItsJsonIs() {
        assertEquals(
                List.of(plain("FA-2026-0101", Money.eur("10000.00"))),
                read(RemittanceDocs.CSV.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void separatorsDatesAndDecimalsAreThoseOfTheCountryThatWroteThem() {
        List<RemittanceCommand.Line> expected = List.of(plain("FA-1", Money.eur("1234.56")));
        assertEquals(expected, read(HEADER + "\nFA-1;732829320;2026-01-12;2026-03-13;1234.56\n"));
        assertEquals(expected, read(HEADER + "\nFA-1;732 829 320;12/01/2026;13/03/2026;1\u202f234,56\n"));
        assertEquals(
                expected,
                read(HEADER.replace(';', ',') + "\nFA-1,73282932000074,2026-01-12,13/03/2026,\"1 234,56\"\n"));
        assertEquals(
                expected,
                read(
                        "AMOUNT\tDueDate\tissuedate\tdebtorsiren\tNumber\n1234,56\t2026-03-13\t2026-01-12\t732829320\tFA-1\n"));
    }

    @Test
    void charsetsAreFoundOut() {
        String text = HEADER + ";customerCode\nFA-1;732829320;2026-01-12;2026-03-13;10;Crémerie\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals("Crémerie", read(text.getBytes(charset)).getFirst().customerCode());
        }
        assertEquals("Crémerie", read("\ufeff" + text).getFirst().customerCode());
    }

    @Test
    void everyColumnIsAFieldOfALine() {
        String header =
                "number;debtorSiren;issueDate;dueDate;amount;currency;kind;performedOn;periodEnd;retentionRate;country;"
                        + "assignmentBan;subrogationMention;proofs;confirmedDistinct;customerCode;supplierSiren";
        String line =
                "FA-1;732829320;2026-01-12;2026-03-13;10,00;USD;STAGE_BILLING;2026-01-10;2026-01-11;0,05;BE;oui;non;"
                        + "DELIVERY_NOTE DEBTOR_CONFIRMATION;true;411/A;552100554";
        assertEquals(
                List.of(new RemittanceCommand.Line(
                        "FA-1",
                        "732829320",
                        ISSUED,
                        DUE,
                        Money.of("10.00", "USD"),
                        InvoiceKind.STAGE_BILLING,
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 1, 11),
                        new BigDecimal("0.05"),
                        "BE",
                        true,
                        false,
                        Set.of(Proof.DELIVERY_NOTE, Proof.DEBTOR_CONFIRMATION),
                        true,
                        "411/A",
                        "552100554")),
                read(header + "\n" + line + "\n"));
        assertEquals(RemittanceColumn.values().length, header.split(";").length);
    }

    @Test
    void aDebtorWithoutSirenIsForTheRulesToJudge() {
        assertEquals(
                "",
                read(HEADER + "\nFA-1;;2026-01-12;2026-03-13;10\n").getFirst().debtorSiren());
        assertEquals(
                "12",
                read(HEADER + "\nFA-1;12;2026-01-12;2026-03-13;10\n").getFirst().debtorSiren());
    }

    @ParameterizedTest
    @CsvSource({
        "'', issueDate, 2026-02-30, DATE_INVALID",
        "'', issueDate, 12-01-2026, DATE_INVALID",
        "'', issueDate, 1899-12-31, DATE_INVALID",
        "'', dueDate, 13/13/2026, DATE_INVALID",
        "'', dueDate, '', VALUE_MISSING",
        "'', number, '', VALUE_MISSING",
        "'', number, FR7630006000011234567890189, VALUE_HOLDS_IBAN",
        "'', amount, ten, AMOUNT_INVALID",
        "'', amount, '1.234,56', AMOUNT_INVALID",
        "'', amount, 1.005, AMOUNT_INVALID",
        "'', amount, 10000000000.00, AMOUNT_INVALID",
        "'', amount, '', VALUE_MISSING",
        "currency, currency, EURO, CURRENCY_UNKNOWN",
        "kind, kind, FACTURE, WORD_UNKNOWN",
        "retentionRate, retentionRate, 5 %, RATE_INVALID",
        "retentionRate, retentionRate, '0,51', RATE_INVALID",
        "country, country, France, COUNTRY_INVALID",
        "proofs, proofs, SMILE, WORD_UNKNOWN",
        "confirmedDistinct, confirmedDistinct, maybe, WORD_UNKNOWN",
        "supplierSiren, supplierSiren, 12, SIREN_INVALID"
    })
    void whatCannotBeReadIsToldWithItsLineAndColumn(
            String more, String column, String value, RemittanceIssueCode code) {
        String header = HEADER + (more.isEmpty() ? "" : ";" + more);
        String good = "FA-1;732829320;2026-01-12;2026-03-13;10" + (more.isEmpty() ? "" : ";");
        String[] cells = (good + " ").split(";");
        cells[List.of(header.split(";")).indexOf(column)] = value;
        List<Issue> issues = issues(header + "\n" + good + "\n" + String.join(";", cells) + "\n");
        assertEquals(List.of(new Issue(3L, column, code, code.message())), issues);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        List<Issue> issues = issues(HEADER + "\nFA-1;732829320;soon;later;1\n\nFA-2;732829320\n;;;;\n" + "x".repeat(51)
                + ";732829320;2026-01-12;2026-03-13;1\n");
        assertEquals(
                List.of(
                        "2 issueDate DATE_INVALID",
                        "2 dueDate DATE_INVALID",
                        "4 null FIELD_COUNT",
                        "6 number VALUE_TOO_LONG"),
                issues.stream()
                        .map(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "number;debtorSiren;issueDate;dueDate, amount, COLUMN_MISSING",
        "number;debtorSiren;issueDate;dueDate;amount;montant, montant, COLUMN_UNKNOWN",
        "number;debtorSiren;issueDate;dueDate;amount;Number, number, COLUMN_TWICE"
    })
    void aHeaderNamesWhatIsNeededAndNothingElse(String header, String column, RemittanceIssueCode code) {
        assertEquals(List.of(new Issue(1L, column, code, code.message())), issues(header + "\nx\n"));
    }

    @Test
    void aFileWithoutInvoicesIsNoRemittance() {
        assertEquals(RemittanceIssueCode.FILE_EMPTY, issues("").getFirst().code());
        assertEquals(RemittanceIssueCode.FILE_EMPTY, issues(" \n ").getFirst().code());
        assertEquals(
                RemittanceIssueCode.NO_LINE, issues(HEADER + "\n").getFirst().code());
        assertEquals(
                RemittanceIssueCode.FILE_NOT_TEXT, issues("a\u0000b").getFirst().code());
        assertEquals(
                RemittanceIssueCode.LINE_TOO_LONG,
                issues(HEADER + "\n\"" + "x".repeat(20_000) + "\n").getFirst().code());
    }

    @Test
    void issuesBeyondTheMostThatAreToldAreCounted() {
        String text = HEADER + "\n" + "FA-1;732829320;soon;later;1\n".repeat(10);
        RemittanceIssues issues = new RemittanceIssues(5);
        Refused refused = assertThrows(
                Refused.class,
                () -> new RemittanceCsv(issues, Currency.getInstance("EUR"))
                        .read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(20L, refused.members().get("issueCount"));
        assertEquals(5, ((List<?>) refused.members().get("issues")).size());
    }

    /** Replayable by its seed, which the message names. */
    @Test
    void whateverIsDoneToAFileItIsReadOrRefused() {
        byte[] good = (HEADER + ";currency;proofs\n\"FA-1\";732829320;2026-01-12;2026-03-13;10,00;EUR;DELIVERY_NOTE\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] hostile = ";,\t|\"'\n\r\u0000-9/E\u00e9=".getBytes(StandardCharsets.ISO_8859_1);
        for (long seed = 1; seed <= 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] file = Arrays.copyOf(good, good.length - random.nextInt(5));
            for (int change = random.nextInt(1, 8); change > 0; change--) {
                file[random.nextInt(file.length)] = hostile[random.nextInt(hostile.length)];
            }
            try {
                assertFalse(read(file).isEmpty(), "seed " + seed);
            } catch (Refused refused) {
                assertEquals("remittance-file-refused", refused.code(), "seed " + seed);
            }
        }
    }

    private static RemittanceCommand.Line plain(String number, Money amount) {
        return new RemittanceCommand.Line(
                number,
                "732829320",
                ISSUED,
                DUE,
                amount,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<RemittanceCommand.Line> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RemittanceCommand.Line> read(byte[] file) {
        return new RemittanceCsv(new RemittanceIssues(100), Currency.getInstance("EUR")).read(file);
    }

    @SuppressWarnings("unchecked")
    private static List<Issue> issues(String text) {
        Refused refused = assertThrows(Refused.class, () -> read(text));
        assertEquals("remittance-file-refused", refused.code());
        return (List<Issue>) refused.members().get("issues");
    }
}
