package fr.insegur.receivables.customer;

import fr.insegur.platform.identifier.Iban;
import fr.insegur.platform.identifier.Siren;
import fr.insegur.receivables.csvfile.CsvText;
import fr.insegur.receivables.customer.LedgerCustomer.Said;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one file: of a column that the file has, an empty cell empties; what the file has no column for stays as it was. What a
 * line says of its customer's kind decides on the category, unless it says that too.
 */
final class CustomerLineReader {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f.-]+");
    private static final Pattern IN_PHONES = Pattern.compile("[\\s\\u00a0\\u202f.()/-]+");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern FRENCH_PHONE = Pattern.compile("0[1-9][0-9]{8}");
    private static final Pattern PHONE = Pattern.compile(LedgerCustomerRequest.PHONE);
    private static final Pattern EMAIL = Pattern.compile(LedgerCustomerRequest.EMAIL);
    private static final int SIREN_DIGITS = 9;

    private final CustomerCsv.Table table;
    private final CsvIssues issues;

    CustomerLineReader(CustomerCsv.Table table, CsvIssues issues) {
        this.table = table;
        this.issues = issues;
    }

    /** The code of the line's customer; empty when it has none, which is an issue then. */
    Optional<String> code(CsvText.Line line) {
        String code = text(line, CustomerColumn.CODE);
        if (code == null && line.value(table.columns().get(CustomerColumn.CODE)).isEmpty()) {
            issues.add(line.number(), CustomerColumn.CODE, CsvIssueCode.CODE_MISSING);
        }
        return Optional.ofNullable(code);
    }

    /** What is known after this line, and of use only if it had no issue. */
    Said read(CsvText.Line line, String code, @Nullable Said before) {
        CustomerKind kind = kind(line, before);
        String siren = cell(line, CustomerColumn.SIREN, before, Said::siren, this::siren, CsvIssueCode.SIREN_INVALID);
        if (siren != null && !kind.hasSiren()) {
            issues.add(line.number(), CustomerColumn.SIREN, CsvIssueCode.SIREN_NOT_ALLOWED);
        }
        return new Said(
                code,
                text(line, CustomerColumn.NAME, before, Said::name),
                siren,
                cell(
                        line,
                        CustomerColumn.COUNTRY,
                        before,
                        Said::country,
                        CustomerWords::country,
                        CsvIssueCode.COUNTRY_UNKNOWN),
                text(line, CustomerColumn.ADDRESS, before, Said::addressLine),
                text(line, CustomerColumn.POSTAL_CODE, before, Said::postalCode),
                text(line, CustomerColumn.CITY, before, Said::city),
                cell(
                        line,
                        CustomerColumn.EMAIL,
                        before,
                        Said::email,
                        value -> Optional.of(value).filter(EMAIL.asMatchPredicate()),
                        CsvIssueCode.EMAIL_INVALID),
                cell(line, CustomerColumn.PHONE, before, Said::phone, this::phone, CsvIssueCode.PHONE_INVALID),
                kind,
                cell(line, CustomerColumn.TERM, before, Said::term, PaymentTerm::parse, CsvIssueCode.TERM_UNREADABLE),
                category(line, kind, before),
                cell(
                        line,
                        CustomerColumn.GROUP_SIREN,
                        before,
                        Said::groupSiren,
                        this::siren,
                        CsvIssueCode.SIREN_INVALID));
    }

    private CustomerKind kind(CsvText.Line line, @Nullable Said before) {
        CustomerKind kind =
                cell(line, CustomerColumn.KIND, before, Said::kind, CustomerWords::kind, CsvIssueCode.KIND_UNKNOWN);
        return kind == null ? CustomerKind.COMPANY : kind;
    }

    /** A kind that changes takes its usual category along where the file has no column for categories. */
    private TermCategory category(CsvText.Line line, CustomerKind kind, @Nullable Said before) {
        Said still = before != null && before.kind() == kind ? before : null;
        TermCategory category = cell(
                line,
                CustomerColumn.CATEGORY,
                still,
                Said::category,
                CustomerWords::category,
                CsvIssueCode.CATEGORY_UNKNOWN);
        return category == null ? kind.usualCategory() : category;
    }

    private <T> @Nullable T cell(
            CsvText.Line line,
            CustomerColumn column,
            @Nullable Said before,
            Function<Said, @Nullable T> known,
            Function<String, Optional<T>> reader,
            CsvIssueCode otherwise) {
        if (!table.columns().containsKey(column)) {
            return before == null ? null : known.apply(before);
        }
        String text = text(line, column);
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            issues.add(line.number(), column, otherwise);
        }
        return value.orElse(null);
    }

    private @Nullable String text(
            CsvText.Line line, CustomerColumn column, @Nullable Said before, Function<Said, @Nullable String> known) {
        return table.columns().containsKey(column) ? text(line, column) : before == null ? null : known.apply(before);
    }

    /** A value that can be kept; nothing where the cell is empty or has an issue. */
    private @Nullable String text(CsvText.Line line, CustomerColumn column) {
        String value = line.value(table.columns().get(column));
        CsvIssueCode issue = value.length() > column.longest()
                ? CsvIssueCode.VALUE_TOO_LONG
                : value.chars().anyMatch(Character::isISOControl)
                        ? CsvIssueCode.VALUE_CONTROL
                        : Iban.isIn(value) ? CsvIssueCode.VALUE_HOLDS_IBAN : null;
        if (issue != null) {
            issues.add(line.number(), column, issue);
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** A SIRET begins with its company's SIREN. */
    private Optional<String> siren(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        String siren = SIRET.matcher(digits).matches() ? digits.substring(0, SIREN_DIGITS) : digits;
        return Optional.of(siren).filter(Siren::isValid);
    }

    private Optional<String> phone(String text) {
        String digits = IN_PHONES.matcher(text).replaceAll("");
        String phone = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : FRENCH_PHONE.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
        return Optional.of(phone).filter(PHONE.asMatchPredicate());
    }
}
