package fr.insegur.receivables.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.customer.LedgerCustomer.Said;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerCsvTest {
    private static final int MOST_LINES = 3;
    private static final Said BESSIN = new Said(
            "411/BESSIN",
            "Coopérative laitière du Bessin",
            "732829320",
            "FR",
            "12 rue de la Gare",
            "14400",
            "Bayeux",
            "compta@bessin.example",
            "+33231004217",
            CustomerKind.COMPANY,
            PaymentTerm.parse("45 jours fin de mois").orElseThrow(),
            TermCategory.GENERAL,
            null);

    private record Result(List<Said> said, List<String> ignored) {}

    private static Result read(byte[] file) {
        CsvIssues issues = new CsvIssues(10);
        CustomerCsv.Table table = new CustomerCsv(issues, MOST_LINES).read(file);
        CustomerLineReader reader = new CustomerLineReader(table, issues);
        List<Said> said = table.lines().stream()
                .map(line -> reader.read(line, reader.code(line).orElse(""), null))
                .toList();
        issues.refuseIfAny();
        return new Result(said, table.ignored());
    }

    private static Said one(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).said().getFirst();
    }

    /** Line, column and code of each issue. */
    private static List<String> issues(String text) {
        return issues(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> issues(byte[] file) {
        Refused refused = assertThrows(Refused.class, () -> read(file));
        assertEquals("customers-file-refused", refused.code());
        return ((List<?>) refused.members().getOrDefault("issues", List.of()))
                .stream()
                        .map(CsvIssue.class::cast)
                        .map(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, '\ufeff'", "windows-1252, ''", "UTF-16LE, '\ufeff'", "UTF-16BE, '\ufeff'"})
    void theExampleIsReadInEachCharset(String charset, String mark) {
        Result result = read((mark + LedgerCustomerExamples.CSV).getBytes(Charset.forName(charset)));
        assertEquals(BESSIN, result.said().getFirst());
        assertEquals(CustomerKind.CASH, result.said().get(1).kind());
        assertEquals(2, result.said().size());
        assertEquals(List.of(), result.ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) {
        Said said = one(String.join(separator, "Nom", "Code client", "SIREN") + "\r\n"
                + String.join(separator, "\"Dupont; Durand, et | Fils\"", "C 1", "732829320") + "\r\n");
        assertEquals("Dupont; Durand, et | Fils", said.name());
        assertEquals("C 1", said.code());
        assertEquals("732829320", said.siren());
    }

    @Test
    void aFileOfCodesAloneIsOneOfCompaniesOfWhichNothingElseIsKnown() {
        Said said = one("code\n411A");
        assertEquals(
                new Said(
                        "411A",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        CustomerKind.COMPANY,
                        null,
                        TermCategory.GENERAL,
                        null),
                said);
    }

    @Test
    void unknownColumnsAreIgnoredAndNamed() {
        Result result = read("code;Commentaire;;Encours\nA;x;;3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("Commentaire", "Encours"), result.ignored());
    }

    @Test
    void emptyLinesAndBlanksAroundValuesCountForNothing() {
        Result result = read("\n code ; nom \n\n  A ;  B \n;\n \n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, result.said().size());
        assertEquals("A", result.said().getFirst().code());
        assertEquals("B", result.said().getFirst().name());
    }

    @ParameterizedTest
    @CsvSource({
        "732829320, 732829320",
        "732 829 320, 732829320",
        "732.829.320, 732829320",
        "73282932000074, 732829320",
    })
    void aSirenIsReadAsPeopleWriteIt(String written, String siren) {
        assertEquals(siren, one("code;siren\nA;" + written).siren());
        assertEquals(siren, one("code;siren groupe\nA;" + written).groupSiren());
    }

    @ParameterizedTest
    @CsvSource({
        "02 31 00 42 17, +33231004217",
        "02.31.00.42.17, +33231004217",
        "+33231004217, +33231004217",
        "0032 2 123 45 67, +3221234567",
    })
    void aPhoneIsReadInFrenchOrInternationalForm(String written, String phone) {
        assertEquals(phone, one("code;téléphone\nA;" + written).phone());
    }

    @ParameterizedTest
    @CsvSource({"FR, FR", "fr, FR", "France, FR", "Belgique, BE", "Germany, DE", "Côte d’Ivoire, CI", "GB, GB"})
    void aCountryIsReadByItsLettersOrItsName(String written, String country) {
        assertEquals(country, one("code;pays\nA;" + written).country());
    }

    @ParameterizedTest
    @CsvSource({
        "société, COMPANY",
        "Public, PUBLIC",
        "particulier, INDIVIDUAL",
        "CAISSE, CASH",
        "intra-groupe, GROUP",
        "group, GROUP"
    })
    void aKindIsReadInFrenchOrAsTheApiNamesIt(String written, CustomerKind kind) {
        assertEquals(kind, one("code;type\nA;" + written).kind());
    }

    @ParameterizedTest
    @EnumSource
    void eachCategoryIsReadAsTheApiNamesIt(TermCategory category) {
        assertEquals(category, one("code;catégorie\nA;" + category).category());
        assertEquals(
                category,
                one("code;catégorie\nA;"
                                + category.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .category());
    }

    @Test
    void categoriesHaveFrenchNamesAndAPublicCustomersIsPublicUnlessSaid() {
        assertEquals(TermCategory.TRANSPORT, one("code;catégorie\nA;Transports").category());
        assertEquals(
                TermCategory.PUBLIC_HOSPITAL,
                one("code;catégorie;type\nA;hôpital;public").category());
        assertEquals(TermCategory.PUBLIC, one("code;catégorie;type\nA;;public").category());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "siren;73282932      # 2 siren SIREN_INVALID",
                "siren;732829321     # 2 siren SIREN_INVALID",
                "siren groupe;12     # 2 siren groupe SIREN_INVALID",
                "pays;Atlantide      # 2 pays COUNTRY_UNKNOWN",
                "email;personne      # 2 email EMAIL_INVALID",
                "tel;1234            # 2 telephone PHONE_INVALID",
                "délai;un de ces jours # 2 delai TERM_UNREADABLE",
                "conditions;400 jours # 2 delai TERM_UNREADABLE",
                "catégorie;luxe      # 2 categorie CATEGORY_UNKNOWN",
                "type;ami            # 2 type KIND_UNKNOWN",
                "ville;FR76 3000 6000 0112 3456 7890 189 # 2 ville VALUE_HOLDS_IBAN",
            })
    void aValueThatIsNoneIsToldWithItsPlace(String columnAndValue, String issue) {
        String[] parts = columnAndValue.strip().split(";");
        assertEquals(List.of(issue.strip()), issues("code;" + parts[0] + "\nA;" + parts[1] + "\n"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceByLine() {
        assertEquals(
                List.of(
                        "2 siren SIREN_NOT_ALLOWED",
                        "3 code CODE_MISSING",
                        "3 siren SIREN_INVALID",
                        "4 delai TERM_UNREADABLE"),
                issues("code;siren;type;délai\nA;732829320;particulier;\n;1;;60J\nC;;;soon\n"));
    }

    @Test
    void linesThatAreNotAsWideAsTheHeaderAreToldUnlessWhatIsMoreIsBlank() {
        assertEquals(List.of("2 null FIELD_COUNT", "3 null FIELD_COUNT"), issues("code;nom\nA;B;C\nD\nE;F;;\n"));
    }

    @Test
    void valuesThatCannotBeKeptAreTold() {
        assertEquals(List.of("2 code VALUE_TOO_LONG"), issues("code\n" + "x".repeat(41)));
        assertEquals("x".repeat(40), one("code\n" + "x".repeat(40)).code());
        assertEquals(List.of("2 nom VALUE_TOO_LONG"), issues("code;nom\nA;" + "x".repeat(201)));
        assertEquals(List.of("2 nom VALUE_CONTROL"), issues("code;nom\nA;\"two\nlines\""));
    }

    @Test
    void whatIsNoFileOfCustomersIsRefusedAsAWhole() {
        assertEquals(List.of("null null FILE_EMPTY"), issues(""));
        assertEquals(List.of("null null FILE_EMPTY"), issues(" \r\n\t\n"));
        assertEquals(List.of("null null NO_LINE"), issues("code;nom\n\n;\n"));
        assertEquals(List.of("1 code CODE_COLUMN_MISSING"), issues("nom;siren\nA;732829320\n"));
        assertEquals(List.of("null null FILE_NOT_TEXT"), issues("%PDF-1.7\u0000\u0001"));
        assertEquals(List.of("null null FILE_NOT_TEXT"), issues(new byte[] {(byte) 0x81, 'a'}));
        assertEquals(List.of("1 code COLUMN_TWICE"), issues("code;compte\nA;B\n"));
        assertEquals(List.of("5 null TOO_MANY_LINES"), issues("code\nA\nB\nC\nD\n"));
        assertEquals(List.of("2 null LINE_TOO_LONG"), issues("code\n\"" + "x".repeat(20_000)));
    }

    @Test
    void issuesAreCountedBeyondThoseThatAreKept() {
        CsvIssues issues = new CsvIssues(2);
        for (long line = 2; line < 7; line++) {
            issues.add(line, CustomerColumn.CODE, CsvIssueCode.CODE_MISSING);
        }
        Refused refused = assertThrows(Refused.class, issues::refuseIfAny);
        assertEquals(5L, refused.members().get("issueCount"));
        assertEquals(2, ((List<?>) refused.members().get("issues")).size());
    }

    @ParameterizedTest
    @EnumSource
    void everyIssueIsASentence(CsvIssueCode code) {
        assertTrue(code.message().endsWith("."), code.message());
    }

    @Test
    void everyColumnIsFoundByItsHeading() {
        Arrays.stream(CustomerColumn.values())
                .forEach(column -> assertEquals(
                        column, CustomerColumn.named(column.heading()).orElseThrow()));
        assertEquals(
                CustomerColumn.TERM, CustomerColumn.named("Délai/conditions").orElseThrow());
        assertEquals(CustomerColumn.EMAIL, CustomerColumn.named("E-mail").orElseThrow());
        assertEquals(CustomerColumn.CODE, CustomerColumn.named("CompAuxNum").orElseThrow());
    }
}
