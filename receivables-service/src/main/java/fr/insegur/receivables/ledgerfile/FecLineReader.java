package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line; what is wrong with it becomes an issue, and an error makes the line unusable. */
final class FecLineReader {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{3}.*");
    private static final Pattern USELESS_NUMBER = Pattern.compile("0*");

    private final FecHeader header;
    private final FileIssues issues;

    FecLineReader(FecHeader header, FileIssues issues) {
        this.header = header;
        this.issues = issues;
    }

    /** The line, or nothing when it cannot be used. */
    Optional<FecLine> read(long number, List<String> raw) {
        List<String> fields = aligned(raw);
        if (fields.size() != header.width()) {
            return refuse(FileIssueCode.FIELD_COUNT, number, null);
        }
        String account = field(fields, FecColumn.COMPTE_NUM);
        if (!ACCOUNT.matcher(account).matches()) {
            return refuse(FileIssueCode.ACCOUNT_INVALID, number, FecColumn.COMPTE_NUM);
        }
        Optional<LocalDate> date = FecValueRules.date(field(fields, FecColumn.ECRITURE_DATE));
        if (date.isEmpty()) {
            return refuse(FileIssueCode.DATE_INVALID, number, FecColumn.ECRITURE_DATE);
        }
        OptionalLong cents = cents(number, fields);
        if (cents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(line(number, fields, date.get(), cents.getAsLong()));
    }

    private FecLine line(long number, List<String> fields, LocalDate date, long cents) {
        String journal = field(fields, FecColumn.JOURNAL_CODE);
        String entryNumber = field(fields, FecColumn.ECRITURE_NUM);
        String reference = field(fields, FecColumn.PIECE_REF);
        // Some packages write 0 for every entry; then the document tells them apart.
        String identity = USELESS_NUMBER.matcher(entryNumber).matches() ? "ref " + reference : entryNumber;
        return new FecLine(
                number,
                journal + '\n' + date + '\n' + identity,
                journal,
                date,
                field(fields, FecColumn.COMPTE_NUM),
                field(fields, FecColumn.COMPTE_LIB),
                field(fields, FecColumn.COMP_AUX_NUM),
                field(fields, FecColumn.COMP_AUX_LIB),
                reference,
                pieceDate(number, fields, date),
                field(fields, FecColumn.ECRITURE_LIB),
                cents,
                field(fields, FecColumn.ECRITURE_LET));
    }

    /**
     * A field too many is a separator inside the label, and is put back, or one at the end of the line, and is cut off: where
     * the amounts are readable as they stand, nothing before them has moved.
     */
    private List<String> aligned(List<String> raw) {
        List<String> fields = new ArrayList<>(raw);
        int label = header.place(FecColumn.ECRITURE_LIB);
        while (fields.size() > header.width() && !amountsAreReadable(fields)) {
            fields.set(label, fields.get(label) + ' ' + fields.remove(label + 1));
        }
        while (fields.size() > header.width() && fields.getLast().isBlank()) {
            fields.removeLast();
        }
        return fields;
    }

    private boolean amountsAreReadable(List<String> fields) {
        FecColumn first = header.has(FecColumn.MONTANT) ? FecColumn.MONTANT : FecColumn.DEBIT;
        FecColumn second = header.has(FecColumn.MONTANT) ? FecColumn.MONTANT : FecColumn.CREDIT;
        return FecValueRules.cents(field(fields, first)).isPresent()
                && FecValueRules.cents(field(fields, second)).isPresent();
    }

    private OptionalLong cents(long number, List<String> fields) {
        if (header.has(FecColumn.MONTANT)) {
            return signed(number, fields);
        }
        OptionalLong debit = amount(number, fields, FecColumn.DEBIT);
        OptionalLong credit = amount(number, fields, FecColumn.CREDIT);
        if (debit.isEmpty() || credit.isEmpty()) {
            return OptionalLong.empty();
        }
        if (debit.getAsLong() != 0 && credit.getAsLong() != 0) {
            issues.add(FileIssueCode.DEBIT_AND_CREDIT, number, FecColumn.DEBIT.title());
        }
        return OptionalLong.of(debit.getAsLong() - credit.getAsLong());
    }

    private OptionalLong signed(long number, List<String> fields) {
        OptionalLong amount = amount(number, fields, FecColumn.MONTANT);
        if (amount.isEmpty()) {
            return amount;
        }
        return switch (field(fields, FecColumn.SENS).toUpperCase(Locale.ROOT)) {
            case "D", "+1", "1" -> amount;
            case "C", "-1" -> OptionalLong.of(-amount.getAsLong());
            default -> {
                issues.add(FileIssueCode.SENS_INVALID, number, FecColumn.SENS.title());
                yield OptionalLong.empty();
            }
        };
    }

    private OptionalLong amount(long number, List<String> fields, FecColumn column) {
        String text = field(fields, column);
        OptionalLong cents = FecValueRules.cents(text);
        if (cents.isEmpty()) {
            issues.add(FecValueRules.whyNot(text), number, column.title());
        }
        return cents;
    }

    private LocalDate pieceDate(long number, List<String> fields, LocalDate otherwise) {
        String text = field(fields, FecColumn.PIECE_DATE);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<LocalDate> date = FecValueRules.date(text);
        if (date.isEmpty()) {
            issues.add(FileIssueCode.PIECE_DATE_INVALID, number, FecColumn.PIECE_DATE.title());
        }
        return date.orElse(otherwise);
    }

    private String field(List<String> fields, FecColumn column) {
        int place = header.place(column);
        return place < 0 ? "" : FecValueRules.clean(fields.get(place));
    }

    private Optional<FecLine> refuse(FileIssueCode code, long number, @Nullable FecColumn column) {
        issues.add(code, number, column == null ? null : column.title());
        return Optional.empty();
    }
}
