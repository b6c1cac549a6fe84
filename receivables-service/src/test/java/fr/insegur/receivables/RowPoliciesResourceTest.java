package fr.insegur.receivables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.RowPolicies;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database's own wall: statements here never say whose rows they want, so what they get is what the database shows. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowPoliciesResourceTest extends RowPolicies {
    private static final String PERMISSION_DENIED = "42501";
    private static final String DUPLICATE = "23505";

    @Inject
    TestContracts contracts;

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource pool;

    private OneOfEverything mine;
    private OneOfEverything anothers;

    /** A table, the condition of a client's rows that its parents give, and what the application and the factor may do with it. */
    enum Guarded {
        CONTRACT("client_id = ?", "update factor"),
        CONTRACT_VAT(of("contract_id", "contract"), "update factor"),
        DEBTOR(of("contract_id", "contract"), "update"),
        DEBTOR_LIMIT(of("contract_id", "contract"), "update factor"),
        REMITTANCE(of("contract_id", "contract"), "update"),
        REMITTANCE_LINE(of("remittance_id", "remittance"), "update"),
        ASSIGNED_INVOICE(of("contract_id", "contract"), "update"),
        INVOICE_STEP(of("contract_id", "contract"), ""),
        FACTOR_REPORT(of("contract_id", "contract"), ""),
        DISCREPANCY(of("contract_id", "contract"), "update"),
        LEDGER_ENTRY(of("contract_id", "contract"), "factor"),
        POSTING(of("contract_id", "contract"), "factor"),
        CONTRACT_BALANCE(of("contract_id", "contract"), "update factor"),
        CONTRACT_TOTAL(of("contract_id", "contract"), "update factor"),
        DEBTOR_TOTAL(of("contract_id", "contract"), "update"),
        CONTRACT_AMENDMENT(of("contract_id", "contract"), "factor"),
        MONTH_CLOSE(of("contract_id", "contract"), "factor"),
        FACTOR_STATEMENT(of("contract_id", "contract"), "factor"),
        FACTOR_STATEMENT_LINE("statement_id IN (SELECT id FROM factor_statement WHERE client_id = ?)", "factor"),
        INVOICE_VERIFICATION(of("contract_id", "contract"), ""),
        FOLLOW_UP(of("contract_id", "contract"), "factor"),
        LEDGER_IMPORT("client_id = ?", "update"),
        LEDGER_IMPORT_ISSUE(of("import_id", "ledger_import"), "update"),
        LEDGER_UPLOAD("client_id = ?", "update"),
        LEDGER_CUSTOMER("client_id = ?", "update"),
        LEDGER_CUSTOMER_DEFAULT("client_id = ?", "update"),
        AUDIT("client_id = ?", "update"),
        AUDIT_AGEING(of("audit_id", "audit"), "update"),
        AUDIT_WATERFALL(of("audit_id", "audit"), "update"),
        AUDIT_MONTH(of("audit_id", "audit"), "update"),
        AUDIT_DEBTOR(of("audit_id", "audit"), "update"),
        AUDIT_METRIC(of("audit_id", "audit"), "update"),
        AUDIT_RECONCILIATION(of("audit_id", "audit"), "update"),
        AUDIT_MATCHING(of("audit_id", "audit"), "update"),
        AUDIT_FACTORING(of("audit_id", "audit"), "update"),
        AUDIT_ITEM("client_id = ?", "update");

        private final String ofClient;
        private final boolean updatable;
        private final boolean shownToFactor;

        Guarded(String ofClient, String features) {
            this.ofClient = ofClient;
            this.updatable = features.contains("update");
            this.shownToFactor = features.contains("factor");
        }

        private static String of(String column, String parent) {
            return column + " IN (SELECT id FROM " + parent + " WHERE client_id = ?)";
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        long rowsOf(UUID clientId) {
            return TestDatabase.count("SELECT count(*) FROM " + table() + " WHERE " + ofClient, clientId);
        }

        String aRowOf(UUID clientId) {
            return TestDatabase.rows(
                            "SELECT to_jsonb(t) FROM " + table() + " t WHERE " + ofClient + " LIMIT 1", clientId)
                    .getFirst();
        }

        /** Any column will do: it is set to what it is. */
        String column() {
            return TestDatabase.rows(
                            "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum = 1", table())
                    .getFirst();
        }
    }

    @Override
    protected Set<String> nobodys() {
        return Set.of("reference_rate");
    }

    @BeforeEach
    void twoCompaniesWithOneOfEverything() {
        if (mine == null) {
            mine = RareRows.with(OneOfEverything.of(contracts));
            anothers = RareRows.with(OneOfEverything.of(contracts));
        }
    }

    @Test
    void everyGuardedTableIsTriedHere() {
        assertEquals(
                Arrays.stream(Guarded.values()).map(Guarded::table).collect(Collectors.toSet()),
                Set.copyOf(TestDatabase.rows("SELECT relname FROM pg_class WHERE relrowsecurity")));
    }

    @ParameterizedTest
    @EnumSource
    void aClientSeesItsOwnRowsAlone(Guarded guarded) {
        long own = guarded.rowsOf(mine.contract().clientId());

        assertTrue(own > 0, "there is nothing to see");
        assertEquals(own, seen(Scope.client(mine.contract().clientId()), guarded));
    }

    @ParameterizedTest
    @EnumSource
    void aFactorSeesWhatItMayReadHereOfItsOwnContractsAlone(Guarded guarded) {
        long ofItsClient = guarded.rowsOf(mine.contract().clientId());

        assertEquals(
                guarded.shownToFactor ? ofItsClient : 0,
                seen(Scope.partner(mine.contract().partnerId()), guarded));
    }

    @ParameterizedTest
    @EnumSource
    void anEventShowsTheRowsOfBothCompaniesThatItNames(Guarded guarded) {
        long ofTheClient = guarded.rowsOf(mine.contract().clientId());
        long ofTheOther = guarded.rowsOf(anothers.contract().clientId());

        assertEquals(ofTheClient, seen(mine.contract().both(), guarded));
        assertEquals(
                guarded.shownToFactor ? ofTheClient + ofTheOther : ofTheClient,
                seen(Scope.of(mine.contract().clientId(), anothers.contract().partnerId()), guarded));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverElseItIsSeesNothing(Guarded guarded) throws SQLException {
        for (Scope scope : List.of(
                Scope.nobody(),
                Scope.technical(),
                Scope.client(Ids.next()),
                Scope.partner(Ids.next()),
                Scope.client(mine.contract().partnerId()),
                Scope.partner(mine.contract().clientId()))) {
            assertEquals(0, seen(scope, guarded), scope.toString());
        }
        try (Connection outsideATransaction = pool.getConnection()) {
            assertEquals(0, count(outsideATransaction, guarded));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBrokerSeesEverybodysRows(Guarded guarded) {
        long ofBoth = guarded.rowsOf(mine.contract().clientId())
                + guarded.rowsOf(anothers.contract().clientId());

        assertTrue(seen(Scope.everybody(), guarded) >= ofBoth);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfEverythingChangesOwnRowsAlone(Guarded guarded) {
        String change = "UPDATE " + guarded.table() + " SET " + guarded.column() + " = " + guarded.column();
        Scope client = Scope.client(mine.contract().clientId());

        if (guarded.updatable) {
            assertEquals(guarded.rowsOf(mine.contract().clientId()), changed(client, change));
        } else {
            assertEquals(PERMISSION_DENIED, refusal(client, change));
        }
    }

    /** The row is one that is there: who may write it is told that, and who may not is not. */
    @ParameterizedTest
    @EnumSource
    void aRowOfAnotherCannotBeWritten(Guarded guarded) {
        String insert = "INSERT INTO " + guarded.table() + " SELECT (jsonb_populate_record(NULL::" + guarded.table()
                + ", ?::jsonb)).*";
        Scope client = Scope.client(mine.contract().clientId());

        assertEquals(
                PERMISSION_DENIED,
                refusal(client, insert, guarded.aRowOf(anothers.contract().clientId())));
        assertEquals(
                DUPLICATE,
                refusal(client, insert, guarded.aRowOf(mine.contract().clientId())));
    }

    /** What only some contracts, files and reports have. */
    private long seen(Scope scope, Guarded guarded) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = pool.getConnection()) {
                        return count(connection, guarded);
                    }
                }));
    }

    private static long count(Connection connection, Guarded guarded) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM " + guarded.table());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @return how many rows the statement changed */
    private int changed(Scope scope, String sql, Object... parameters) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = pool.getConnection();
                            PreparedStatement statement = connection.prepareStatement(sql)) {
                        for (int index = 0; index < parameters.length; index++) {
                            statement.setObject(index + 1, parameters[index]);
                        }
                        return statement.executeUpdate();
                    }
                }));
    }

    /** @return the SQLSTATE with which the database refused */
    private String refusal(Scope scope, String sql, Object... parameters) {
        Throwable failure = assertThrows(RuntimeException.class, () -> changed(scope, sql, parameters));
        while (!(failure instanceof SQLException) && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return ((SQLException) failure).getSQLState();
    }
}
