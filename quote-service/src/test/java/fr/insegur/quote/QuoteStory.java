package fr.insegur.quote;

import static io.restassured.RestAssured.given;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.quote.contract.OffersConsumer;
import fr.insegur.quote.montage.AuditsConsumer;
import fr.insegur.testkit.Tokens;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Brings a quote to where a test begins, the way it gets there in truth: commands over HTTP, facts through the inbox. */
public final class QuoteStory {
    public static final String LITTORAL = "FACTOR-LITTORAL";
    public static final String EXPRESS = "FACTOR-EXPRESS";

    /** Offer A of the worked comparison: 20 792.00 a year on the audit of {@link Ledgers}. */
    public static final String TERMS_A = terms(
            "FULL",
            "0.90",
            "0.0090",
            "0.0444",
            "null",
            "\"minimumAnnual\": {\"amount\": \"8640.00\", \"currency\": \"EUR\"},"
                    + " \"fileFee\": {\"amount\": \"800.00\", \"currency\": \"EUR\"},"
                    + " \"debtorFee\": {\"amount\": \"30.00\", \"currency\": \"EUR\"}");

    /** Offer B: 16 780.00 a year. */
    public static final String TERMS_B = terms(
            "FULL",
            "0.85",
            "0.0000",
            "0.0500",
            "null",
            "\"monthlyFee\": {\"amount\": \"690.00\", \"currency\": \"EUR\"}");

    private final AuditsConsumer audits;
    private final OffersConsumer offers;
    private final UUID clientId = UUID.randomUUID();
    private UUID quoteId = new UUID(0, 0);
    private long auditFacts;
    private long offerFacts;

    QuoteStory(AuditsConsumer audits, OffersConsumer offers) {
        this.audits = audits;
        this.offers = offers;
    }

    public UUID clientId() {
        return clientId;
    }

    public UUID quoteId() {
        return quoteId;
    }

    public String token() {
        return Tokens.client(clientId);
    }

    public String path() {
        return "/v1/quote-requests/" + quoteId;
    }

    public static String newQuoteRequest() {
        return """
        {"siren": "732829320", "companyName": "Comptoir du Bessin", "activity": "Commerce de gros alimentaire",
         "departement": "14", "annualTurnover": {"amount": "1200000.00", "currency": "EUR"}, "b2bShare": "1.00",
         "need": {"amount": "150000.00", "currency": "EUR"}, "wantsConfidentiality": false, "keepsCollection": false,
         "mandate": {"version": "2026-01", "acceptedAt": "2026-01-12T08:55:00Z"}}
        """;
    }

    public QuoteStory submitted() {
        return submitted(newQuoteRequest());
    }

    public QuoteStory submitted(String request) {
        quoteId = UUID.fromString(given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/quote-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        return this;
    }

    public QuoteStory recommended() {
        submitted();
        return audited("100000.00");
    }

    /** @param monthlySales each of the twelve months, tax included */
    public QuoteStory audited(String monthlySales) {
        audits.on(audit("ledger-audited.v1", Ledgers.audited(clientId, quoteId, monthlySales)));
        return this;
    }

    public QuoteStory offersRequested() {
        recommended();
        return offersRequested("FULL");
    }

    public QuoteStory offersRequested(String product) {
        given().auth()
                .oauth2(Tokens.broker())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"product\": \"" + product + "\", \"deadline\": \""
                        + LocalDate.now().plusDays(7) + "\"}")
                .post(path() + "/offer-requests")
                .then()
                .statusCode(201);
        return this;
    }

    /** Two offers are in, A and B. */
    public Offered offered() {
        offersRequested();
        Offered offered = new Offered(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        submits(offered.a(), offered.partner(), LITTORAL, TERMS_A);
        submits(offered.b(), UUID.randomUUID(), EXPRESS, TERMS_B);
        return offered;
    }

    /** The client has consented to be named and has looked at both offers. */
    public Offered compared() {
        Offered offered = offered();
        consents();
        looks();
        return offered;
    }

    public void consents() {
        given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"discloseNames\": true}")
                .post(path() + "/consents")
                .then()
                .statusCode(201);
    }

    /** The client looks at the comparison. */
    public void looks() {
        given().auth().oauth2(token()).get(path() + "/comparison").then().statusCode(200);
    }

    /** The client accepted offer A. @return the contract that its factor has to sign */
    public UUID accepted(Offered offered) {
        return UUID.fromString(given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(acceptance(offered.a(), 1))
                .post(path() + "/acceptances")
                .then()
                .statusCode(202)
                .extract()
                .path("contractId"));
    }

    /** @param partner the factor that made offer A */
    public record Offered(UUID a, UUID b, UUID partner) {}

    public static String acceptance(UUID offerId, int version) {
        return "{\"offerId\": \"" + offerId + "\", \"version\": " + version + "}";
    }

    public void submits(UUID offerId, UUID partnerId, String partnerCode, String terms) {
        version("offer-submitted.v1", offerId, partnerId, partnerCode, 1, "FACTOR", terms);
    }

    public void version(
            String type, UUID offerId, UUID partnerId, String partnerCode, int version, String author, String terms) {
        offers.on(offer(
                type,
                versionData(
                        offerId,
                        partnerId,
                        partnerCode,
                        version,
                        author,
                        LocalDate.now().plusDays(30),
                        terms)));
    }

    public String versionData(
            UUID offerId,
            UUID partnerId,
            String partnerCode,
            int version,
            String author,
            LocalDate validUntil,
            String terms) {
        return about("""
                "invitationId": "%s", "offerId": "%s", "partnerId": "%s", "partnerCode": "%s", "version": %d,
                "author": "%s", "firm": true, "validUntil": "%s", "terms": %s
                """.formatted(Ids.next(), offerId, partnerId, partnerCode, version, author, validUntil, terms));
    }

    /** A fact of the factors' side with these fields beside the quote's and the client's. */
    public void fact(String type, String fields) {
        offers.on(offer(type, about(fields)));
    }

    public void audit(String type, UUID auditedClient, String data) {
        audits.on(Fact.audit(auditedClient, nextAuditFact(auditedClient), type, data)
                .received());
    }

    public ConsumerRecords<String, byte[]> audit(String type, String data) {
        return Fact.audit(clientId, ++auditFacts, type, data).received();
    }

    public ConsumerRecords<String, byte[]> offer(String type, String data) {
        return offerFact(type, data).received();
    }

    public Fact offerFact(String type, String data) {
        return new Fact("offers.v1", quoteId, clientId, ++offerFacts, type, data);
    }

    public String about(String fields) {
        return "{\"quoteId\": \"" + quoteId + "\", \"clientId\": \"" + clientId + "\", " + fields + "}";
    }

    private long nextAuditFact(UUID auditedClient) {
        return auditedClient.equals(clientId) ? ++auditFacts : 1;
    }

    public static String terms(
            String product, String advance, String service, String financing, String ceiling, String more) {
        return """
        {"product": "%s", "recourse": true, "advanceRate": "%s", "guaranteeFundRate": "0.00", "ceiling": %s,
         "serviceRate": "%s", "financingIndex": "FIXED", "financingRate": "%s", "dayCount": "ACT_360",
         "serviceVatRate": "0.20", "financingVatRate": "0.00", "feeTiming": "AT_SETTLEMENT", "noticeMonths": 3%s}
        """.formatted(product, advance, ceiling, service, financing, more.isEmpty() ? "" : ", " + more);
    }
}
