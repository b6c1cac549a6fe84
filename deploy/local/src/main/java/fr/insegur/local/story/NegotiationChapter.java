package fr.insegur.local.story;

import static fr.insegur.local.story.Reading.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.insegur.fec.SampleCompany;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import fr.insegur.local.Web.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The broker has three factors compete, negotiates with one, and the company accepts its offer. */
final class NegotiationChapter {
    private static final int COUNTER_VERSION = 2;
    private static final int REVISED_VERSION = 3;
    private static final String LAST_VERSION = "/versions/" + (REVISED_VERSION - 1);

    private final Ids ids;
    private final Api api;

    NegotiationChapter(Ids ids, Api api) {
        this.ids = ids;
        this.api = api;
    }

    List<Step> steps() {
        String broker = Actor.BROKER.label();
        return List.of(
                new Step("offer-request", broker, "asks the factors for offers, names left out", this::offerRequest),
                new Step(
                        "webhooks",
                        Component.PARTNER.label(),
                        "invites three factors by signed webhook",
                        this::webhooks),
                new Step(
                        "offers",
                        "The three factors",
                        "two offer, one declines: the turnover is too small",
                        this::offers),
                new Step("counter-offer", broker, "asks the generalist for better terms", this::counterOffer),
                new Step("revised-offer", Actor.LITTORAL.label(), "agrees and revises its offer", this::revisedOffer),
                new Step(
                        "comparison",
                        Actor.CLIENT.label(),
                        "compares the offers at their annual cost",
                        this::comparison),
                new Step("acceptance", Actor.CLIENT.label(), "accepts the revised offer", this::acceptance),
                new Step("contract", Actor.LITTORAL.label(), "signs; the other offer is closed", this::contract));
    }

    private void offerRequest(Take take) {
        String quote = ids.get(Ids.QUOTE);
        take.posts(
                Actor.BROKER,
                Component.QUOTE,
                quotePath("/offer-requests"),
                Map.of("product", "FULL", "deadline", Plot.OFFERS_UNTIL));
        take.about(quote)
                .amount("until " + Plot.OFFERS_UNTIL)
                .sees(Actor.BROKER, Component.QUOTE, quotePath(""))
                .shows("was RFQ_OPEN", Reading.has("/history", field("to", "RFQ_OPEN")), "yes")
                .atLast();
        take.sees(Actor.BROKER, Component.PARTNER, "/v1/offer-requests/" + quote)
                .shows("product", "/product", "FULL")
                .shows("deadline", "/deadline", Plot.OFFERS_UNTIL)
                .shows(
                        "invited",
                        Reading.count("/invitations", any -> true),
                        Actor.partners().size())
                .atLast();
    }

    private void webhooks(Take take) {
        take.about(ids.get(Ids.QUOTE))
                .amount("3 delivered")
                .sees(Actor.BROKER, Component.PARTNER, "/v1/webhook-deliveries")
                .shows(
                        "delivered",
                        Reading.count("/items", field("type", "invitation.sent").and(field("state", "DELIVERED"))),
                        Actor.partners().size())
                .atLast();
    }

    private void offers(Take take) {
        String quote = ids.get(Ids.QUOTE);
        JsonNode answers = take.about(quote)
                .amount("generalist 1.20 %, fund 10 %")
                .amount("fintech 3.00 % an invoice")
                .sees(Actor.BROKER, Component.PARTNER, "/v1/offer-requests/" + quote)
                .shows("generalist", of(Actor.LITTORAL, Reading.at("/state")), "OFFERED")
                .shows(
                        "generalist, service",
                        of(Actor.LITTORAL, Reading.rate("/offer/versions/0/terms/serviceRate")),
                        "0.012")
                .shows(
                        "generalist, guarantee fund",
                        of(Actor.LITTORAL, Reading.rate("/offer/versions/0/terms/guaranteeFundRate")),
                        "0.1")
                .shows("fintech", of(Actor.EXPRESS, Reading.at("/state")), "OFFERED")
                .shows("fintech, product", of(Actor.EXPRESS, Reading.at("/offer/versions/0/terms/product")), "SPOT")
                .shows(
                        "fintech, service",
                        of(Actor.EXPRESS, Reading.rate("/offer/versions/0/terms/serviceRate")),
                        "0.03")
                .shows("confidential", of(Actor.DISCRET, Reading.at("/state")), "DECLINED")
                .shows("confidential, why", of(Actor.DISCRET, Reading.at("/declineReason")), "TURNOVER_BELOW_MINIMUM")
                .atLast();
        ids.keep(Ids.LITTORAL_OFFER, invited(answers, Actor.LITTORAL).at("/offer/id"));
        ids.keep(Ids.EXPRESS_OFFER, invited(answers, Actor.EXPRESS).at("/offer/id"));
        take.sees(
                        Actor.LITTORAL,
                        Component.PARTNER,
                        "/v1/invitations/"
                                + invited(answers, Actor.LITTORAL).path("id").asText())
                .shows("name, after consent", "/client/companyName", SampleCompany.NAME)
                .atLast();
        take.sees(Actor.CLIENT, Component.QUOTE, quotePath("/offers"))
                .shows("client sees offers", Reading.count("/offers", any -> true), 2)
                .shows("client sees declines", Reading.count("/declines", any -> true), 1)
                .atLast();
    }

    private void counterOffer(Take take) {
        String path = "/v1/offers/" + ids.get(Ids.LITTORAL_OFFER);
        Answer offer = api.read(Actor.BROKER, Component.PARTNER, path);
        ObjectNode terms = offer.body().at("/versions/0/terms").deepCopy();
        terms.put("guaranteeFundRate", "0.00").put("serviceRate", "0.0100").putNull("minimumPerInvoice");
        take.postsIfMatch(
                Actor.BROKER,
                Component.PARTNER,
                path + "/counter-offers",
                offer.header("ETag").orElseThrow(),
                Map.of("terms", terms, "comment", "Sans fonds de garantie ni minimum par facture, à 1 %."));
        take.about(ids.get(Ids.LITTORAL_OFFER))
                .amount("service 1.00 %, no fund")
                .sees(Actor.BROKER, Component.PARTNER, path)
                .shows("author", "/versions/1/author", "BROKER")
                .shows("version", "/versions/1/version", COUNTER_VERSION)
                .shows("service", Reading.rate("/versions/1/terms/serviceRate"), "0.01")
                .shows("guarantee fund", Reading.rate("/versions/1/terms/guaranteeFundRate"), "0")
                .atLast();
    }

    private void revisedOffer(Take take) {
        take.about(ids.get(Ids.LITTORAL_OFFER))
                .amount("advance 90 %")
                .amount("service 1.00 %, 5.00 % a year")
                .amount("ceiling " + Figures.shown("300000.00"))
                .sees(Actor.BROKER, Component.PARTNER, "/v1/offers/" + ids.get(Ids.LITTORAL_OFFER))
                .shows("state", "/state", "REVISED")
                .shows("version", "/factorVersion", REVISED_VERSION)
                .shows("author", LAST_VERSION + "/author", "FACTOR")
                .shows("advance", Reading.rate(LAST_VERSION + "/terms/advanceRate"), "0.9")
                .shows("guarantee fund", Reading.rate(LAST_VERSION + "/terms/guaranteeFundRate"), "0")
                .shows("ceiling", LAST_VERSION + "/terms/ceiling/amount", "300000.00")
                .shows("service", Reading.rate(LAST_VERSION + "/terms/serviceRate"), "0.01")
                .shows("minimum", LAST_VERSION + "/terms/minimumPerInvoice", Reading.ABSENT)
                .shows("financing", Reading.rate(LAST_VERSION + "/terms/financingRate"), "0.05")
                .shows("index", LAST_VERSION + "/terms/financingIndex", "FIXED")
                .shows("VAT on service", Reading.rate(LAST_VERSION + "/terms/serviceVatRate"), "0.2")
                .shows("VAT on financing", Reading.rate(LAST_VERSION + "/terms/financingVatRate"), "0")
                .shows("fees", LAST_VERSION + "/terms/feeTiming", "AT_SETTLEMENT")
                .atLast();
        take.sees(Actor.CLIENT, Component.QUOTE, quotePath("/offers"))
                .shows(
                        "client may accept",
                        Reading.within(
                                "/offers", "partnerCode", Actor.LITTORAL.code(), Reading.at("/acceptableVersion")),
                        REVISED_VERSION)
                .atLast();
    }

    private void comparison(Take take) {
        BigDecimal turnover = new BigDecimal(QuoteChapter.yearOf("invoiced"));
        BigDecimal dso = new BigDecimal(Plot.DSO_DAYS);
        String generalist = AnnualCost.of(turnover, dso, "0.90", "0.0100", "0.0500");
        String fintech = AnnualCost.of(turnover, dso, "0.85", "0.0300", "0.0000");
        take.amount("generalist " + Figures.shown(generalist))
                .amount("fintech " + Figures.shown(fintech))
                .about(ids.get(Ids.QUOTE))
                .sees(Actor.CLIENT, Component.QUOTE, quotePath("/comparison"))
                .shows("first", "/offers/0/partnerCode", Actor.LITTORAL.code())
                .shows("first, version", "/offers/0/version", REVISED_VERSION)
                .shows("first, annual cost", "/offers/0/annualCost/amount", generalist)
                .shows("second", "/offers/1/partnerCode", Actor.EXPRESS.code())
                .shows("second, annual cost", "/offers/1/annualCost/amount", fintech)
                .shows(
                        "why the second lost",
                        Reading.has("/runnerUp/reasons", field("code", "COSTS_MORE_PER_YEAR")),
                        "yes")
                .atLast();
    }

    private void acceptance(Take take) {
        JsonNode accepted = take.posts(
                        Actor.CLIENT,
                        Component.QUOTE,
                        quotePath("/acceptances"),
                        Map.of("offerId", ids.get(Ids.LITTORAL_OFFER), "version", REVISED_VERSION))
                .body();
        String contract = ids.keep(Ids.CONTRACT, accepted.path("contractId"));
        take.about(contract)
                .sees(Actor.CLIENT, Component.QUOTE, quotePath(""))
                .shows("was CONTRACT_PENDING", Reading.has("/history", field("to", "CONTRACT_PENDING")), "yes")
                .shows("contract", "/contractId", contract)
                .atLast();
    }

    private void contract(Take take) {
        String contract = ids.get(Ids.CONTRACT);
        take.about(contract)
                .amount("from " + Plot.FIRST_DAY)
                .sees(Actor.CLIENT, Component.QUOTE, "/v1/contracts/" + contract)
                .shows("state", "/state", "ACTIVE")
                .shows("factor", "/partnerCode", Actor.LITTORAL.code())
                .shows("offer version", "/offerVersion", REVISED_VERSION)
                .shows("start", "/startDate", Plot.FIRST_DAY)
                .shows("mode", "/notificationMode", "NOTIFIED")
                .atLast();
        take.sees(Actor.BROKER, Component.PARTNER, "/v1/offers/" + ids.get(Ids.LITTORAL_OFFER))
                .shows("generalist", "/state", "CONFIRMED")
                .atLast();
        take.sees(Actor.BROKER, Component.PARTNER, "/v1/offers/" + ids.get(Ids.EXPRESS_OFFER))
                .shows("fintech", "/state", "CLOSED")
                .atLast();
        take.sees(Actor.CLIENT, Component.QUOTE, quotePath(""))
                .shows("quote", "/state", "CONTRACTED")
                .atLast();
    }

    private String quotePath(String below) {
        return "/v1/quote-requests/" + ids.get(Ids.QUOTE) + below;
    }

    private static Reading of(Actor factor, Reading reading) {
        return Reading.within("/invitations", "partnerCode", factor.code(), reading);
    }

    private static JsonNode invited(JsonNode answers, Actor factor) {
        return Reading.elements(answers.path("invitations"))
                .filter(field("partnerCode", factor.code()))
                .findFirst()
                .orElseThrow();
    }
}
