package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a list, by customer. */
final class ListRows {
    private final Map<ListColumn, Integer> places;
    private final FileIssues issues;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private boolean settled;

    private static final class Customer {
        private final String label;
        private final @Nullable String siren;
        private final List<ListedInvoice> invoices = new ArrayList<>();

        Customer(String label, @Nullable String siren) {
            this.label = label;
            this.siren = siren;
        }
    }

    ListRows(Map<ListColumn, Integer> places, FileIssues issues) {
        this.places = places;
        this.issues = issues;
    }

    /** Whether the line could be used. */
    boolean take(long line, List<String> fields) {
        String code = text(fields, ListColumn.CODE);
        String name = text(fields, ListColumn.NAME);
        if (code.isEmpty() && name.isEmpty()) {
            return refuse(FileIssueCode.LIST_CUSTOMER_MISSING, line, ListColumn.NAME);
        }
        LocalDate issued = date(fields, ListColumn.ISSUED, line);
        LocalDate due = date(fields, ListColumn.DUE, line);
        if (issued == null && due == null) {
            return refuse(FileIssueCode.LIST_DATE_MISSING, line, ListColumn.ISSUED);
        }
        Long amount = amount(fields, ListColumn.AMOUNT, line);
        Long open = amount(fields, ListColumn.OPEN, line);
        Long paid = amount(fields, ListColumn.PAID, line);
        if (amount == null || open == null || paid == null) {
            return false;
        }
        LocalDate paidOn = date(fields, ListColumn.PAID_ON, line);
        add(code, name, text(fields, ListColumn.SIREN), invoice(fields, line, issued, due, amount, open, paid, paidOn));
        return true;
    }

    private ListedInvoice invoice(
            List<String> fields,
            long line,
            @Nullable LocalDate issued,
            @Nullable LocalDate due,
            long stated,
            long openStated,
            long paid,
            @Nullable LocalDate paidOn) {
        long amount = places.containsKey(ListColumn.AMOUNT) ? stated : openStated + paid;
        long open = amount - paid;
        if (places.containsKey(ListColumn.OPEN)) {
            open = openStated;
        } else if (paidOn != null && !places.containsKey(ListColumn.PAID)) {
            open = 0;
        }
        if (Math.abs(open) > Math.abs(amount)) {
            issues.add(FileIssueCode.OPEN_ABOVE_AMOUNT, line, ListColumn.OPEN.name());
            amount = open;
        }
        settled |= open == 0;
        return new ListedInvoice(
                text(fields, ListColumn.NUMBER), issued, due, amount, open, open == 0 ? paidOn : null, line);
    }

    private void add(String code, String name, String siren, ListedInvoice invoice) {
        String key = code.isEmpty() ? (siren.isEmpty() ? name : siren) : code;
        customers
                .computeIfAbsent(key, any -> new Customer(name.isEmpty() ? key : name, siren.isEmpty() ? null : siren))
                .invoices
                .add(invoice);
    }

    CustomerLedger ledger(long lines) {
        List<CustomerAccount> accounts = customers.entrySet().stream()
                .map(customer -> new CustomerAccount(
                        customer.getKey(),
                        customer.getValue().label,
                        customer.getValue().siren,
                        List.of(),
                        List.copyOf(customer.getValue().invoices),
                        0))
                .toList();
        List<LocalDate> days = accounts.stream()
                .flatMap(account -> account.invoices().stream())
                .flatMap(invoice -> Stream.of(invoice.issued(), invoice.paidOn()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LedgerSource source = settled || places.containsKey(ListColumn.PAID_ON)
                ? LedgerSource.INVOICE_LIST
                : LedgerSource.AGED_BALANCE;
        return new ListLedger(source, accounts, days, lines);
    }

    private String text(List<String> fields, ListColumn column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size()
                ? ""
                : ListReader.bounded(fields.get(place)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' ')
                        .strip());
    }

    private @Nullable LocalDate date(List<String> fields, ListColumn column, long line) {
        String text = text(fields, column);
        if (text.isEmpty()) {
            return null;
        }
        @Nullable LocalDate date = ListValues.date(text);
        if (date == null) {
            issues.add(FileIssueCode.DATE_INVALID, line, column.name());
        }
        return date;
    }

    /** Zero where there is nothing, absent where it cannot be read. */
    private @Nullable Long amount(List<String> fields, ListColumn column, long line) {
        String text = text(fields, column);
        if (text.isEmpty()) {
            return 0L;
        }
        @Nullable Long cents = ListValues.cents(text);
        if (cents == null) {
            issues.add(FileIssueCode.AMOUNT_INVALID, line, column.name());
        }
        return cents;
    }

    private boolean refuse(FileIssueCode code, long line, ListColumn column) {
        issues.add(code, line, column.name());
        return false;
    }
}
