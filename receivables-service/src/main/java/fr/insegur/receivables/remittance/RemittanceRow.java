package fr.insegur.receivables.remittance;

import fr.insegur.platform.identifier.Iban;
import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.PlausibleAmount;
import fr.insegur.receivables.contract.PlausibleDate;
import fr.insegur.receivables.csvfile.CsvText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a remittance that was sent as a file; what it may say is what it may say in JSON. */
final class RemittanceRow {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,15})?");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,8})?");
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern FRENCH_DATE = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final int SIREN_DIGITS = 9;
    private static final int LONGEST_OTHER = 200;

    private final CsvText.Line record;
    private final Map<RemittanceColumn, Integer> columns;
    private final Currency usual;
    private final RemittanceIssues issues;
    private boolean isSound = true;

    RemittanceRow(
            CsvText.Line record, Map<RemittanceColumn, Integer> columns, Currency usual, RemittanceIssues issues) {
        this.record = record;
        this.columns = columns;
        this.usual = usual;
        this.issues = issues;
    }

    /** Nothing when something of it is an issue. */
    Optional<RemittanceCommand.Line> read() {
        String number =
                needed(RemittanceColumn.NUMBER, text(RemittanceColumn.NUMBER, RemittanceCommand.LONGEST_NUMBER));
        String siren = siren(RemittanceColumn.DEBTOR_SIREN, RemittanceCommand.LONGEST_SIREN);
        LocalDate issued = needed(RemittanceColumn.ISSUE_DATE, date(RemittanceColumn.ISSUE_DATE));
        LocalDate due = needed(RemittanceColumn.DUE_DATE, date(RemittanceColumn.DUE_DATE));
        Money amount = amount();
        Stated stated = stated();
        if (!isSound) {
            return Optional.empty();
        }
        return Optional.of(RemittanceCommand.Line.of(
                Objects.requireNonNull(number),
                siren == null ? "" : siren,
                Objects.requireNonNull(issued),
                Objects.requireNonNull(due),
                Objects.requireNonNull(amount),
                stated));
    }

    private Stated stated() {
        return new Stated(
                value(RemittanceColumn.KIND, InvoiceKind::valueOf, RemittanceIssueCode.WORD_UNKNOWN),
                date(RemittanceColumn.PERFORMED_ON),
                date(RemittanceColumn.PERIOD_END),
                value(RemittanceColumn.RETENTION_RATE, RemittanceRow::rate, RemittanceIssueCode.RATE_INVALID),
                matching(RemittanceColumn.COUNTRY, RemittanceCommand.COUNTRY, RemittanceIssueCode.COUNTRY_INVALID),
                answer(RemittanceColumn.ASSIGNMENT_BAN),
                answer(RemittanceColumn.SUBROGATION_MENTION),
                value(RemittanceColumn.PROOFS, RemittanceRow::proofs, RemittanceIssueCode.WORD_UNKNOWN),
                answer(RemittanceColumn.CONFIRMED_DISTINCT),
                text(RemittanceColumn.CUSTOMER_CODE, RemittanceCommand.LONGEST_CODE),
                supplier());
    }

    private @Nullable Money amount() {
        Currency currency =
                value(RemittanceColumn.CURRENCY, Currency::getInstance, RemittanceIssueCode.CURRENCY_UNKNOWN);
        Currency known = currency == null ? usual : currency;
        return needed(
                RemittanceColumn.AMOUNT,
                value(RemittanceColumn.AMOUNT, written -> amount(written, known), RemittanceIssueCode.AMOUNT_INVALID));
    }

    private static Money amount(String written, Currency currency) {
        Money amount = Money.of(decimal(DECIMAL, written), currency);
        require(PlausibleAmount.Check.isPlausible(amount));
        return amount;
    }

    private static BigDecimal rate(String written) {
        BigDecimal rate = decimal(RATE, written);
        require(rate.compareTo(new BigDecimal(RemittanceCommand.MOST_RETAINED)) <= 0);
        return rate;
    }

    /** With a point or a comma, blanks between thousands; whichever of both means thousands is refused, not guessed. */
    private static BigDecimal decimal(Pattern form, String written) {
        String plain = BLANKS.matcher(written).replaceAll("");
        require(form.matcher(plain).matches());
        return new BigDecimal(plain.replace(',', '.'));
    }

    private @Nullable LocalDate date(RemittanceColumn column) {
        return value(column, RemittanceRow::date, RemittanceIssueCode.DATE_INVALID);
    }

    private static LocalDate date(String written) {
        Matcher iso = ISO_DATE.matcher(written);
        Matcher french = FRENCH_DATE.matcher(written);
        LocalDate date;
        if (iso.matches()) {
            date = LocalDate.parse(written);
        } else {
            require(french.matches());
            date = LocalDate.parse(french.group(3) + "-" + french.group(2) + "-" + french.group(1));
        }
        require(PlausibleDate.Check.isPlausible(date));
        return date;
    }

    private static Set<Proof> proofs(String written) {
        Set<Proof> proofs = EnumSet.noneOf(Proof.class);
        Arrays.stream(BLANKS.split(written)).map(Proof::valueOf).forEach(proofs::add);
        return proofs;
    }

    private @Nullable Boolean answer(RemittanceColumn column) {
        return value(column, RemittanceRow::answer, RemittanceIssueCode.WORD_UNKNOWN);
    }

    private static Boolean answer(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "true", "oui" -> true;
            case "false", "non" -> false;
            default -> throw new IllegalArgumentException("no answer");
        };
    }

    /** Without blanks between its digits; a SIRET begins with the SIREN of its company. */
    private @Nullable String siren(RemittanceColumn column, int longest) {
        String written = text(column, longest);
        if (written == null) {
            return null;
        }
        String digits = BLANKS.matcher(written).replaceAll("");
        return SIRET.matcher(digits).matches() ? digits.substring(0, SIREN_DIGITS) : digits;
    }

    private @Nullable String supplier() {
        String siren = siren(RemittanceColumn.SUPPLIER_SIREN, RemittanceCommand.LONGEST_SIREN);
        if (siren != null && !siren.matches(RemittanceCommand.SIREN)) {
            issue(RemittanceColumn.SUPPLIER_SIREN, RemittanceIssueCode.SIREN_INVALID);
        }
        return siren;
    }

    private @Nullable String matching(RemittanceColumn column, String form, RemittanceIssueCode otherwise) {
        return value(
                column,
                written -> {
                    require(written.matches(form));
                    return written;
                },
                otherwise);
    }

    private <T> @Nullable T value(RemittanceColumn column, Function<String, T> reader, RemittanceIssueCode otherwise) {
        String written = text(column, LONGEST_OTHER);
        if (written == null) {
            return null;
        }
        try {
            return reader.apply(written);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            issue(column, otherwise);
            return null;
        }
    }

    /** A value that can be kept; nothing where the cell is empty or has an issue. */
    private @Nullable String text(RemittanceColumn column, int longest) {
        String value = record.value(columns.get(column));
        RemittanceIssueCode issue = value.length() > longest
                ? RemittanceIssueCode.VALUE_TOO_LONG
                : value.chars().anyMatch(Character::isISOControl)
                        ? RemittanceIssueCode.VALUE_CONTROL
                        : Iban.isIn(value) ? RemittanceIssueCode.VALUE_HOLDS_IBAN : null;
        if (issue != null) {
            issue(column, issue);
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    private <T> @Nullable T needed(RemittanceColumn column, @Nullable T value) {
        if (record.value(columns.get(column)).isEmpty()) {
            issue(column, RemittanceIssueCode.VALUE_MISSING);
        }
        return value;
    }

    private void issue(RemittanceColumn column, RemittanceIssueCode code) {
        isSound = false;
        issues.addCell(record.number(), column, code);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not of its form");
        }
    }
}
