package fr.insegur.fec;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Writes a {@link Truth} as JSON, one record per line so that differences can be read; amounts are decimal strings. */
public final class TruthJson {

    private TruthJson() {}

    /** Appends the whole document, ended by a line feed. */
    public static void write(Truth truth, Appendable out) throws IOException {
        out.append("{\n");
        out.append("  \"siren\": ").append(text(truth.siren())).append(",\n");
        out.append("  \"companyName\": ").append(text(truth.companyName())).append(",\n");
        out.append("  \"opening\": ").append(text(truth.opening())).append(",\n");
        out.append("  \"closing\": ").append(text(truth.closing())).append(",\n");
        out.append("  \"currency\": \"EUR\",\n");
        out.append("  \"lines\": ").append(Long.toString(truth.lines())).append(",\n");
        out.append("  \"receivables\": ")
                .append(amount(truth.receivablesCents()))
                .append(",\n");
        list(out, "monthlySales", truth.monthlySales(), TruthJson::month);
        out.append(",\n");
        list(out, "customers", truth.customers(), TruthJson::customer);
        out.append(",\n");
        list(out, "invoices", truth.invoices(), TruthJson::invoice);
        out.append(",\n");
        list(out, "creditNotes", truth.creditNotes(), TruthJson::creditNote);
        if (!truth.traits().isEmpty()) {
            writeOfTraits(truth, out);
        }
        out.append("\n}\n");
    }

    /** What follows from the rest as long as there are no traits. */
    private static void writeOfTraits(Truth truth, Appendable out) throws IOException {
        out.append(",\n");
        list(out, "traits", List.copyOf(truth.traits()), TruthJson::text);
        out.append(",\n");
        list(out, "openItems", truth.openItems(), TruthJson::openItem);
        out.append(",\n");
        list(out, "unallocatedCredits", truth.unallocatedCredits(), TruthJson::credit);
        Truth.Balances balances = truth.balances();
        out.append(",\n  \"balances\": ")
                .append(object(
                        field("411", amount(balances.of411())),
                        field("413", amount(balances.of413())),
                        field("416", amount(balances.of416())),
                        field("418", amount(balances.of418())),
                        field("419", amount(balances.of419()))));
    }

    private static String openItem(Truth.OpenItem item) {
        return object(
                field("account", text(item.account())),
                field("customer", text(item.customer())),
                field("invoice", text(item.invoice())),
                field("issued", text(item.issued())),
                field("due", text(item.due())),
                field("amount", amount(item.cents())),
                field("explained", Boolean.toString(item.explained())));
    }

    private static String credit(Truth.UnallocatedCredit credit) {
        return object(
                field("customer", text(credit.customer())),
                field("reference", text(credit.reference())),
                field("on", text(credit.on())),
                field("amount", amount(credit.cents())));
    }

    private static <T> void list(Appendable out, String name, List<T> values, Function<T, String> json)
            throws IOException {
        out.append("  \"").append(name).append("\": [");
        Iterator<T> rest = values.iterator();
        while (rest.hasNext()) {
            out.append("\n    ").append(json.apply(rest.next())).append(rest.hasNext() ? "," : "\n  ");
        }
        out.append("]");
    }

    private static String month(Truth.MonthlySales month) {
        return object(
                field("month", text(month.month())),
                field("invoiced", amount(month.invoicedCents())),
                field("credited", amount(month.creditedCents())));
    }

    private static String customer(Truth.Customer customer) {
        return object(
                field("code", text(customer.code())),
                field("name", text(customer.name())),
                field("siren", text(customer.siren())),
                field("habit", text(customer.habit())),
                field("term", text(customer.term())),
                field("termInLabel", Boolean.toString(customer.termInLabel())),
                field("open", amount(customer.openCents())));
    }

    private static String invoice(Truth.Invoice invoice) {
        List<String> payments = invoice.payments().stream()
                .map(payment -> object(field("on", text(payment.on())), field("amount", amount(payment.cents()))))
                .toList();
        return object(
                field("number", text(invoice.number())),
                field("customer", text(invoice.customer())),
                field("issued", text(invoice.issued())),
                field("due", text(invoice.due())),
                field("total", amount(invoice.totalCents())),
                field("open", amount(invoice.openCents())),
                field("disputed", Boolean.toString(invoice.disputed())),
                field("payments", "[" + String.join(", ", payments) + "]"));
    }

    private static String creditNote(Truth.CreditNote note) {
        return object(
                field("number", text(note.number())),
                field("customer", text(note.customer())),
                field("invoice", text(note.invoice())),
                field("issued", text(note.issued())),
                field("total", amount(note.totalCents())));
    }

    private static String object(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String field(String name, String json) {
        return "\"" + name + "\": " + json;
    }

    private static String amount(long cents) {
        return "\"" + BigDecimal.valueOf(cents, 2).toPlainString() + "\"";
    }

    /** Names hold no control characters, so quotes and backslashes are all there is to escape. */
    private static String text(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
