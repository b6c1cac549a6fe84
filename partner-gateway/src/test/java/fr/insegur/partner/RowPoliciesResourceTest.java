package fr.insegur.partner;

import static fr.insegur.partner.Panel.DISCRET;
import static fr.insegur.partner.Panel.EXPRESS;
import static fr.insegur.partner.Panel.LITTORAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.insegur.partner.assignment.Assignments;
import fr.insegur.partner.limit.LimitRequests;
import fr.insegur.partner.negotiation.Negotiations;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.RowPolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database's own wall: no query here says whose rows it wants, or it asks for another's. */
@QuarkusTest
@RealComponents(database = Db.NAME, topics = Topics.ALL)
class RowPoliciesResourceTest extends RowPolicies {
    private static final String GUARDED =
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace ORDER BY 1";

    @Inject
    Negotiations negotiations;

    @Inject
    Assignments assignments;

    @Inject
    LimitRequests limitRequests;

    @Inject
    Scopes scopes;

    @Inject
    EntityManager entities;

    private Quotes quote;
    private UUID littoral;
    private UUID express;
    private UUID contract;

    @Override
    protected Set<String> nobodys() {
        return Set.of();
    }

    /** Two factors offered, one signed, and each table holds something of theirs; another client has a quote too. */
    @BeforeEach
    void aContract() {
        negotiations.offer(negotiations.opened(), EXPRESS);
        quote = negotiations.opened();
        littoral = negotiations.offer(quote, LITTORAL);
        express = negotiations.offer(quote, EXPRESS);
        negotiations.consent(quote);
        contract = negotiations.select(quote, LITTORAL, littoral, 1);
        Api.post(
                        Api.factor(LITTORAL),
                        "/v1/offers/" + littoral + "/confirmations",
                        "{\"contractId\":\"" + contract + "\",\"version\":1}")
                .then()
                .statusCode(201);
        limitRequests.ask(LITTORAL, contract);
        UUID invoice = assignments.twoInvoices(contract).first();
        Api.post(
                        Api.factor(LITTORAL),
                        "/v1/contracts/" + contract + "/advance-reports",
                        "{\"invoiceId\":\"" + invoice + "\",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"EUR\"},"
                                + "\"valueDate\":\"" + Quotes.today() + "\"}")
                .then()
                .statusCode(201);
        for (UUID factor : List.of(LITTORAL, EXPRESS)) {
            Api.post(Api.broker(), "/v1/partners/" + factor + "/webhook-secrets", "")
                    .then()
                    .statusCode(201);
            Db.execute(
                    "INSERT INTO webhook_attempt (id, delivery_id, number, started_at, took_millis)"
                            + " SELECT gen_random_uuid(), id, 1, now(), 1 FROM webhook_delivery WHERE partner_id = ? LIMIT 1",
                    factor);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner, id",
        "partner_product, partner_id",
        "invitation, partner_id",
        "offer, partner_id",
        "contract, partner_id",
        "limit_request, partner_id",
        "assigned_invoice, partner_id",
        "remittance, partner_id",
        "payment_report, partner_id",
        "webhook_endpoint, partner_id",
        "webhook_secret, partner_id",
        "webhook_secret_request, partner_id",
        "webhook_delivery, partner_id"
    })
    void aFactorSeesWhatNamesItAlone(String table, String column) {
        String owners = "SELECT DISTINCT " + column + " FROM " + table;
        assertEquals(List.of(LITTORAL), in(Scope.partner(LITTORAL), owners));
        assertFalse(in(Scope.partner(EXPRESS), owners).contains(LITTORAL));
    }

    @Test
    void aFactorSeesTheRequestAndTheConsentBehindItsOwnInvitations() {
        for (UUID factor : List.of(LITTORAL, EXPRESS)) {
            List<String> invited = Db.list("SELECT quote_id FROM invitation WHERE partner_id = ? ORDER BY 1", factor);
            assertEquals(invited, texts(in(Scope.partner(factor), "SELECT quote_id FROM offer_request ORDER BY 1")));
            assertEquals(
                    Db.list(
                            "SELECT quote_id FROM consent WHERE quote_id IN (SELECT quote_id FROM invitation"
                                    + " WHERE partner_id = ?) ORDER BY 1",
                            factor),
                    texts(in(Scope.partner(factor), "SELECT quote_id FROM consent ORDER BY 1")));
        }
    }

    @Test
    void aFactorSeesTheVersionsAndTheAttemptsOfWhatIsItsOwn() {
        for (UUID factor : List.of(LITTORAL, EXPRESS)) {
            assertEquals(
                    Db.list(
                            "SELECT DISTINCT v.offer_id FROM offer_version v JOIN offer o ON o.id = v.offer_id"
                                    + " WHERE o.partner_id = ? ORDER BY 1",
                            factor),
                    texts(in(Scope.partner(factor), "SELECT DISTINCT offer_id FROM offer_version ORDER BY 1")));
            List<Object> attempted = in(Scope.partner(factor), "SELECT DISTINCT delivery_id FROM webhook_attempt");
            assertFalse(attempted.isEmpty());
            List<String> own = Db.list("SELECT id FROM webhook_delivery WHERE partner_id = ?", factor);
            assertEquals(
                    List.of(),
                    texts(attempted).stream().filter(id -> !own.contains(id)).toList());
        }
    }

    @Test
    void aClientSeesItsNegotiationAndNothingThatIsAFactorsOwn() {
        Map<String, Long> seen = counts(Scope.client(quote.clientId()));
        assertEquals(
                Map.of(
                        "offer_request",
                        1L,
                        "consent",
                        1L,
                        "invitation",
                        3L,
                        "offer",
                        2L,
                        "offer_version",
                        2L,
                        "contract",
                        1L),
                seen);
        assertEquals(
                List.of(LITTORAL, EXPRESS, DISCRET),
                in(Scope.client(quote.clientId()), "SELECT partner_id FROM invitation ORDER BY 1"));
    }

    @Test
    void whoHasNothingHereSeesNothing() {
        assertEquals(Map.of(), counts(Scope.client(UUID.randomUUID())));
        assertEquals(Map.of(), counts(Scope.partner(UUID.randomUUID())));
        assertEquals(Map.of(), counts(Scope.nobody()));
    }

    @Test
    void opsSeesDeliveriesAndTheirAttemptsAlone() {
        assertEquals(
                Set.of("webhook_attempt", "webhook_delivery"),
                counts(Scope.technical()).keySet());
    }

    @Test
    void aFactorChangesNothingOfItsCompetitors() {
        Scope factor = Scope.partner(LITTORAL);
        assertEquals(0, change(factor, "UPDATE offer SET state = 'WITHDRAWN' WHERE id = '" + express + "'"));
        assertEquals(0, change(factor, "DELETE FROM invitation WHERE partner_id = '" + EXPRESS + "'"));
        assertEquals(
                1, change(factor, "UPDATE offer SET version = version + 1 WHERE quote_id = '" + quote.quoteId() + "'"));
        assertEquals("CLOSED", Db.one("SELECT state FROM offer WHERE id = ?", express));
        assertEquals("CONFIRMED", Db.one("SELECT state FROM offer WHERE id = ?", littoral));
    }

    @Test
    void aFactorWritesNothingInAnothersName() {
        Scope factor = Scope.partner(LITTORAL);
        assertRefused(factor, "UPDATE contract SET partner_id = '" + EXPRESS + "' WHERE id = '" + contract + "'");
        assertRefused(
                factor,
                "INSERT INTO contract (id, quote_id, client_id, partner_id, state, version) VALUES (gen_random_uuid(), '"
                        + quote.quoteId() + "', '" + quote.clientId() + "', '" + EXPRESS + "', 'CONFIRMED', 0)");
        assertRefused(
                factor,
                "INSERT INTO offer_version (id, offer_id, number, author, firm, valid_until, terms, created_at, created_by)"
                        + " VALUES (gen_random_uuid(), '" + express + "', 2, 'FACTOR', true, now(), '{}', now(), 'x')");
    }

    private void assertRefused(Scope scope, String sql) {
        JDBCException refusal = assertThrows(JDBCException.class, () -> change(scope, sql));
        assertEquals("42501", refusal.getSQLState());
    }

    /** How many rows of each guarded table are seen, the tables without any left out. */
    private Map<String, Long> counts(Scope scope) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : Db.list(GUARDED)) {
            Long count = (Long) in(scope, "SELECT count(*) FROM " + table).getFirst();
            if (count > 0) {
                counts.put(table, count);
            }
        }
        return counts;
    }

    @SuppressWarnings("unchecked")
    private List<Object> in(Scope scope, String query) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(query).getResultList()));
    }

    private int change(Scope scope, String sql) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).executeUpdate()));
    }

    private static List<String> texts(List<Object> ids) {
        return ids.stream().map(Object::toString).toList();
    }
}
