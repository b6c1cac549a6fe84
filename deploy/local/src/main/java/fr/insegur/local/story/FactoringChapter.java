package fr.insegur.local.story;

import static fr.insegur.local.story.Reading.field;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import fr.insegur.local.story.Plot.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The company names its debtors, gets limits, assigns two invoices and is paid ahead of its debtors. */
final class FactoringChapter {
    private static final Component SERVICE = Component.RECEIVABLES;

    private final Ids ids;

    FactoringChapter(Ids ids) {
        this.ids = ids;
    }

    List<Step> steps() {
        String client = Actor.CLIENT.label();
        return List.of(
                new Step("debtors", client, "names the two debtors", this::debtors),
                new Step("limit-requests", client, "asks for a limit on each", this::limitRequests),
                new Step("limits", Actor.LITTORAL.label(), "grants both limits", this::limits),
                new Step("remittance", client, "assigns an invoice on each debtor", this::remittance),
                new Step("advances", Actor.LITTORAL.label(), "advances 90 % of each invoice", this::advances));
    }

    private void debtors(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            JsonNode named = take.posts(
                            Actor.CLIENT,
                            SERVICE,
                            contractPath("/debtors"),
                            Map.of(
                                    "siren", invoice.debtor().siren(),
                                    "name", invoice.debtor().name(),
                                    "address",
                                            Map.of(
                                                    "line", invoice.place().line(),
                                                    "postalCode",
                                                            invoice.place().postalCode(),
                                                    "city", invoice.place().city(),
                                                    "country", "FR")))
                    .body();
            ids.keep(debtor(invoice), named.path("id"));
        }
        Take.Sight list = take.about(ids.get(Ids.CONTRACT)).sees(Actor.CLIENT, SERVICE, contractPath("/debtors"));
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(invoice.debtor().name());
            list.shows(
                    invoice.debtor().siren(),
                    Reading.within("/items", "siren", invoice.debtor().siren(), Reading.at("/name")),
                    invoice.debtor().name());
        }
        list.atLast();
    }

    private void limitRequests(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(Figures.shown(invoice.limit()))
                    .posts(
                            Actor.CLIENT,
                            SERVICE,
                            contractPath("/limit-requests"),
                            Map.of("debtorId", ids.get(debtor(invoice)), "amount", Figures.eur(invoice.limit())));
        }
        see(take, "/requested/amount", invoice -> invoice.debtor().name() + ", asked", Invoice::limit);
    }

    private void limits(Take take) {
        Plot.INVOICES.forEach(invoice -> take.amount(Figures.shown(invoice.limit())));
        see(take, "/state", invoice -> invoice.debtor().name(), invoice -> "GRANTED");
        see(take, "/granted/amount", invoice -> invoice.debtor().name() + ", granted", Invoice::limit);
    }

    private void see(Take take, String pointer, Function<Invoice, String> label, Function<Invoice, String> value) {
        Take.Sight list = take.about(ids.get(Ids.CONTRACT)).sees(Actor.CLIENT, SERVICE, contractPath("/limits"));
        for (Invoice invoice : Plot.INVOICES) {
            list.shows(
                    label.apply(invoice),
                    Reading.within("/items", "debtorId", ids.get(debtor(invoice)), Reading.at(pointer)),
                    value.apply(invoice));
        }
        list.atLast();
    }

    private void remittance(Take take) {
        List<Map<String, Object>> lines = remittanceLines();
        JsonNode made = take.posts(
                        Actor.CLIENT,
                        SERVICE,
                        contractPath("/remittances"),
                        Map.of(
                                "reference",
                                Plot.REMITTANCE,
                                "count",
                                lines.size(),
                                "total",
                                Figures.eur(Plot.REMITTANCE_TOTAL),
                                "lines",
                                lines))
                .body();
        String remittance = ids.keep(Ids.REMITTANCE, made.path("id"));
        Take.Sight sight = take.about(remittance)
                .sees(Actor.CLIENT, SERVICE, "/v1/remittances/" + remittance)
                .shows("lines", "/acceptedCount", Plot.INVOICES.size())
                .shows("total", "/acceptedTotal/amount", Plot.REMITTANCE_TOTAL);
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(invoice.number() + "  " + Figures.shown(invoice.amount()));
            sight.shows(invoice.number(), line(invoice, Reading.at("/outcome")), "ACCEPTED")
                    .shows(
                            invoice.number() + ", financeable",
                            line(invoice, Reading.at("/financeable/amount")),
                            invoice.amount())
                    .shows(
                            invoice.number() + ", advance",
                            line(invoice, Reading.at("/advance/amount")),
                            invoice.figures().advance());
        }
        JsonNode seen = sight.atLast();
        for (JsonNode line : seen.path("lines")) {
            ids.keep(line.path("number").asText(), line.path("invoiceId"));
        }
    }

    private static List<Map<String, Object>> remittanceLines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Invoice invoice : Plot.INVOICES) {
            lines.add(Map.of(
                    "number", invoice.number(),
                    "debtorSiren", invoice.debtor().siren(),
                    "issueDate", Plot.FIRST_DAY,
                    "dueDate", Plot.PAYMENT_DAY,
                    "amount", Figures.eur(invoice.amount())));
        }
        return lines;
    }

    private void advances(Take take) {
        for (Invoice invoice : Plot.INVOICES) {
            take.amount(invoice.number() + "  "
                            + Figures.shown(invoice.figures().advance()))
                    .sees(Actor.CLIENT, SERVICE, "/v1/invoices/" + ids.get(invoice.number()))
                    .shows(invoice.number(), "/state", "ADVANCED")
                    .shows(
                            invoice.number() + ", advance",
                            "/advance/amount",
                            invoice.figures().advance())
                    .shows(
                            invoice.number() + ", reserve",
                            "/reserve/amount",
                            invoice.figures().reserve())
                    .shows(
                            invoice.number() + ", paid out on",
                            Reading.within("/story", "kind", "ADVANCE_PAID", Reading.at("/valueDate")),
                            Plot.FIRST_DAY)
                    .atLast();
        }
        take.about(ids.get(Ids.REMITTANCE))
                .sees(Actor.CLIENT, SERVICE, contractPath("/position"))
                .shows("outstanding", "/outstanding/amount", Plot.REMITTANCE_TOTAL)
                .shows("funds used", "/fundsUsed/amount", Plot.FUNDS_USED)
                .shows("reserved", "/reserved/amount", Plot.RESERVED)
                .atLast();
        take.sees(Actor.BROKER, SERVICE, contractPath("/ledger/balances"))
                .shows(
                        "BK",
                        Reading.within("/accounts", "account", "BK", Reading.at("/balance/amount")),
                        "-" + Plot.FUNDS_USED)
                .shows("ledger", Reading.has("/accounts", field("account", "ENC")), "yes")
                .atLast();
    }

    private static Reading line(Invoice invoice, Reading reading) {
        return Reading.within("/lines", "number", invoice.number(), reading);
    }

    private static String debtor(Invoice invoice) {
        return "debtor " + invoice.debtor().siren();
    }

    private String contractPath(String below) {
        return "/v1/contracts/" + ids.get(Ids.CONTRACT) + below;
    }
}
