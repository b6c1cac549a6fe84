package fr.insegur.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.quote.contract.ContractResourceTest;
import fr.insegur.quote.contract.OffersConsumer;
import fr.insegur.quote.montage.AuditsConsumer;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.RowPolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealComponents(
        database = "quote",
        topics =
                "quotes.v1 contracts.v1 audits.v1 offers.v1 accounts.v1 partner-accounts.v1 quote-service.dead-letters")
class RowPoliciesResourceTest extends RowPolicies {
    private static final Set<String> OF_A_QUOTE = Set.of(
            "quote_request",
            "quote_transition",
            "quote_consent",
            "quote_audit",
            "recommendation",
            "offer_request",
            "received_offer",
            "offer_version",
            "selection",
            "contract");

    @Inject
    AuditsConsumer auditsConsumer;

    @Inject
    OffersConsumer offersConsumer;

    @Inject
    DataSource dataSource;

    @Inject
    Scopes scopes;

    /** Accounts are a person's, who may not act for the company yet, or for several; use cases ask for them by the login. */
    @Override
    protected Set<String> nobodys() {
        return Set.of("reference_rate");
    }

    @Test
    void queriesThatForgetWhoseRowsTheyWantFindTheirOwnAlone() {
        QuoteStory story = new QuoteStory(auditsConsumer, offersConsumer);
        QuoteStory.Offered offered = story.compared();
        story.fact(
                "offer-confirmed.v1",
                ContractResourceTest.signed(offered, story.accepted(offered)) + ", \"signedOn\": \"2026-01-12\"");

        Map<String, Integer> own = counts(Scope.client(story.clientId()));
        assertEquals(1, own.get("quote_request"));
        assertEquals(2, own.get("received_offer"));
        assertEquals(2, own.get("offer_version"));
        assertEquals(1, own.get("contract"));
        assertEquals(Set.of(), empty(own));
        assertEquals(OF_A_QUOTE, empty(counts(Scope.client(UUID.randomUUID()))));
        assertEquals(OF_A_QUOTE, empty(counts(Scope.nobody())));

        Map<String, Integer> factors = counts(Scope.partner(offered.partner()));
        assertEquals(1, factors.remove("contract"));
        assertEquals(factors.keySet(), empty(factors));
    }

    @Test
    void aRowOfAnotherCompanyCannotBeChanged() {
        QuoteStory story = new QuoteStory(auditsConsumer, offersConsumer).submitted();

        assertEquals(0, renamed(Scope.client(UUID.randomUUID()), story.quoteId()));
        assertEquals(0, renamed(Scope.nobody(), story.quoteId()));
        assertEquals(1, renamed(Scope.client(story.clientId()), story.quoteId()));
    }

    private int renamed(Scope scope, UUID quoteId) {
        return inScope(scope, "UPDATE quote_request SET activity = activity WHERE id = '" + quoteId + "'");
    }

    private Map<String, Integer> counts(Scope scope) {
        Map<String, Integer> counts = new TreeMap<>();
        OF_A_QUOTE.forEach(table -> counts.put(table, inScope(scope, "SELECT count(*) FROM " + table)));
        return counts;
    }

    private static Set<String> empty(Map<String, Integer> counts) {
        Map<String, Integer> empty = new TreeMap<>(counts);
        empty.values().removeIf(count -> count > 0);
        return empty.keySet();
    }

    /** @return the number that the statement finds, or how many rows it changes */
    private int inScope(Scope scope, String sql) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement()) {
                        if (!statement.execute(sql)) {
                            return statement.getUpdateCount();
                        }
                        try (var row = statement.getResultSet()) {
                            row.next();
                            return row.getInt(1);
                        }
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }
}
