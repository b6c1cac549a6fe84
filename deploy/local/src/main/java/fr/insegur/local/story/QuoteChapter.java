package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.insegur.fec.SampleCompany;
import fr.insegur.local.Actor;
import fr.insegur.local.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The company asks for a quote, uploads its books and learns what suits it. */
final class QuoteChapter {
    private static final String QUOTES = "/v1/quote-requests";

    private final Ids ids;

    QuoteChapter(Ids ids) {
        this.ids = ids;
    }

    List<Step> steps() {
        return List.of(
                new Step(
                        "business-date",
                        Actor.OPS.label(),
                        "set the business date of the services and of the factors",
                        take -> setDate(take, Plot.FIRST_DAY)),
                new Step("contact", client(), "says who is to be written to", this::contact),
                new Step("quote-request", client(), "asks for a quote", this::quoteRequest),
                new Step("consent", client(), "allows the factors to learn its name", this::consent),
                new Step("ledger-upload", client(), "uploads its accounting file (FEC) of 2025", this::upload),
                new Step("audit", Component.RECEIVABLES.label(), "audits the receivables", this::audit),
                new Step("recommendation", Component.QUOTE.label(), "recommends a kind of factoring", this::recommend));
    }

    /** Moves the business date of all; the simulated factors live on a calendar of their own. */
    static void setDate(Take take, String date) {
        Map<String, String> body = Map.of("date", date);
        for (Component service : Component.services()) {
            take.puts(Actor.OPS, service, "/v1/ops/business-date", body);
        }
        take.puts(Actor.OPS, Component.SIMULATOR, "/calendar", body);
        for (Component service : Component.services()) {
            take.sees(Actor.OPS, service, "/v1/ops/business-date")
                    .shows(service.label(), "/date", date)
                    .atLast();
        }
        take.sees(Actor.OPS, Component.SIMULATOR, "/health")
                .shows("factors", "/date", date)
                .atLast();
        take.about(date).amount(date);
    }

    private void contact(Take take) {
        take.puts(
                Actor.CLIENT,
                Component.NOTIFICATION,
                "/v1/contacts/" + Plot.CONTACT_ID,
                Map.of("name", Plot.CONTACT_NAME, "email", Plot.CONTACT_MAIL, "channel", "EMAIL"));
        take.about(Plot.CONTACT_ID)
                .sees(Actor.CLIENT, Component.NOTIFICATION, "/v1/contacts")
                .shows("mail address", "/items/0/email", Plot.CONTACT_MAIL)
                .shows("channel", "/items/0/channel", "EMAIL")
                .atLast();
    }

    private void quoteRequest(Take take) {
        Map<String, Object> body = Map.of(
                "siren",
                SampleCompany.SIREN,
                "companyName",
                SampleCompany.NAME,
                "activity",
                Plot.ACTIVITY,
                "departement",
                "14",
                "annualTurnover",
                Figures.eur(Plot.TURNOVER),
                "b2bShare",
                "1.00",
                "need",
                Figures.eur(Plot.NEED),
                "wantsConfidentiality",
                false,
                "keepsCollection",
                false,
                "mandate",
                Map.of("version", "mandat-2026-1", "acceptedAt", Instant.now().toString()));
        JsonNode made = take.posts(Actor.CLIENT, Component.QUOTE, QUOTES, body).body();
        String quote = ids.keep(Ids.QUOTE, made.path("id"));
        take.about(quote)
                .amount("turnover " + Figures.shown(Plot.TURNOVER))
                .amount("need " + Figures.shown(Plot.NEED))
                .sees(Actor.CLIENT, Component.QUOTE, QUOTES + "/" + quote)
                .shows("state", "/state", "SUBMITTED")
                .shows("SIREN", "/siren", SampleCompany.SIREN)
                .shows("need", "/need/amount", Plot.NEED)
                .shows("requested on", "/requestedOn", Plot.FIRST_DAY)
                .atLast();
    }

    private void consent(Take take) {
        String path = QUOTES + "/" + ids.get(Ids.QUOTE);
        take.posts(Actor.CLIENT, Component.QUOTE, path + "/consents", Map.of("discloseNames", true));
        take.about(ids.get(Ids.QUOTE))
                .sees(Actor.CLIENT, Component.QUOTE, path)
                .shows("state", "/state", "SUBMITTED")
                .atLast();
    }

    private void upload(Take take) {
        String path = "/v1/ledger-imports?quoteRequestId=" + ids.get(Ids.QUOTE);
        JsonNode accepted = take.posts(Actor.CLIENT, Component.RECEIVABLES, path, SampleCompany.fec())
                .body();
        String ledgerImport = accepted.path("id").asText();
        JsonNode read = take.about(ledgerImport)
                .amount(truth("/lines") + " lines")
                .sees(Actor.CLIENT, Component.RECEIVABLES, "/v1/ledger-imports/" + ledgerImport)
                .shows("state", "/state", "AUDITED")
                .shows("lines", "/lines", truth("/lines"))
                .atLast();
        ids.keep(Ids.AUDIT, read.path("auditId"));
    }

    private void audit(Take take) {
        String audit = ids.get(Ids.AUDIT);
        take.about(audit)
                .amount("outstanding " + Figures.shown(truth("/receivables")))
                .sees(Actor.CLIENT, Component.RECEIVABLES, "/v1/audits/" + audit)
                .shows("as of", "/asOf", truth("/closing"))
                .shows("outstanding", "/outstanding/amount", truth("/receivables"))
                .shows("outstanding, aged", Reading.sum("/ageing", "/amount/amount"), truth("/receivables"))
                .shows("sales of 12 months", Reading.sum("/sales", "/inclTax/amount"), yearOf("invoiced"))
                .shows("credit notes", Reading.sum("/sales", "/creditNotes/amount"), yearOf("credited"))
                .shows("open on the biggest debtor", "/largestDebtors/0/open/amount", truth("/customers/0/open"))
                .shows("overdue", "/overdue/amount", Plot.OVERDUE)
                .shows("financeable", "/financeable/amount", Plot.FINANCEABLE)
                .shows(
                        "DSO",
                        Reading.within("/metrics", "code", "DSO_COUNTBACK", Reading.rate("/value")),
                        Plot.DSO_DAYS)
                .shows(
                        "share of the biggest debtor",
                        Reading.within("/metrics", "code", "TOP1_OPEN", Reading.rate("/value")),
                        Plot.TOP_SHARE)
                .atLast();
        take.amount("sales of 2025 " + Figures.shown(yearOf("invoiced")));
    }

    private void recommend(Take take) {
        String path = QUOTES + "/" + ids.get(Ids.QUOTE);
        take.about(ids.get(Ids.QUOTE))
                .sees(Actor.CLIENT, Component.QUOTE, path + "/recommendation")
                .shows("first", "/montages/0/product", "FULL")
                .shows("recommended", "/montages/0/recommended", "true")
                .shows(
                        "confidential",
                        Reading.within("/montages", "product", "CONF", Reading.at("/recommended")),
                        "false")
                .shows("on an outstanding of", "/audit/outstanding/amount", truth("/receivables"))
                .atLast();
        take.amount("full factoring")
                .sees(Actor.CLIENT, Component.QUOTE, path)
                .shows("state", "/state", "RECOMMENDED")
                .atLast();
    }

    /** What the generator of the sample knows about it, by a way of its own. */
    private static String truth(String pointer) {
        return truth().at(pointer).asText();
    }

    /** Sum of one column of the twelve months that the generator wrote. */
    static String yearOf(String column) {
        return Reading.sum("/monthlySales", "/" + column).apply(truth());
    }

    private static JsonNode truth() {
        try {
            return new ObjectMapper().readTree(SampleCompany.truth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String client() {
        return Actor.CLIENT.label();
    }
}
