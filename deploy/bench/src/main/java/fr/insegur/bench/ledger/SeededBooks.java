package fr.insegur.bench.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The seeded ledger: made once, and made again what it was after each measurement, so that none works on more than another one. */
final class SeededBooks {
    /** What is faster built at once than row by row; what a constraint needs stays. */
    private static final String INDEXES = "SELECT i.indexname, i.indexdef FROM pg_indexes i"
            + " WHERE i.schemaname = 'public' AND i.tablename IN ('assigned_invoice', 'invoice_step', 'ledger_entry', 'posting')"
            + " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = format('%I', i.indexname)::regclass)";

    private final LedgerDatabase database;
    private final BenchContracts contracts;

    private SeededBooks(LedgerDatabase database, BenchContracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    static SeededBooks seed(LedgerDatabase database, BenchContracts contracts, LocalDate start, BenchIds ids) {
        SeededBooks books = new SeededBooks(database, contracts);
        try {
            contracts.store(database, start, ids);
            List<String> indexes = books.dropIndexes();
            try (InvoiceSeed seed = new InvoiceSeed(database, start, ids, contracts.large())) {
                for (BenchContract contract : contracts.all()) {
                    seed.contract(contract);
                }
                seed.end();
            }
            database.execute(indexes.toArray(String[]::new));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be seeded", e);
        }
        books.keepBeginning();
        database.maintain("VACUUM ANALYZE");
        return books;
    }

    BenchContracts contracts() {
        return contracts;
    }

    private List<String> dropIndexes() {
        return database.asSuperuser(connection -> {
            List<String> definitions = new ArrayList<>();
            List<String> names = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                try (ResultSet row = statement.executeQuery(INDEXES)) {
                    while (row.next()) {
                        names.add(row.getString(1));
                        definitions.add(row.getString(2));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP INDEX " + name);
                }
            }
            return definitions;
        });
    }

    /** Of the contracts in which something is assigned or paid; closed months stay closed. */
    private void keepBeginning() {
        StringBuilder closed = new StringBuilder("'00000000-0000-0000-0000-000000000000'");
        contracts
                .closed()
                .forEach(contract -> closed.append(", '").append(contract.id()).append('\''));
        String which = " WHERE contract_id NOT IN (" + closed + ")";
        database.execute(
                "CREATE TABLE bench_trail AS SELECT * FROM trail_chain",
                "CREATE TABLE bench_total AS SELECT * FROM contract_total" + which,
                "CREATE TABLE bench_balance AS SELECT * FROM contract_balance" + which,
                "CREATE TABLE bench_debtor AS SELECT * FROM debtor_total" + which);
    }

    /** Takes back what was assigned and paid since, once it is published. */
    void restore() {
        database.awaitPublished();
        database.asSuperuser(this::restore);
    }

    private int restore(Connection connection) throws SQLException {
        String assigned = " WHERE contract_id = '" + contracts.assigning().id() + "'";
        String[] statements = {
            "CREATE TEMPORARY TABLE gone ON COMMIT DROP AS SELECT e.id, e.step_id, e.invoice_id FROM bench_total s"
                    + " JOIN ledger_entry e ON e.contract_id = s.contract_id AND e.position > s.last_position",
            "ANALYZE gone",
            "DELETE FROM posting USING gone WHERE posting.entry_id = gone.id",
            "DELETE FROM ledger_entry USING gone WHERE ledger_entry.id = gone.id",
            "DELETE FROM invoice_step WHERE id IN (SELECT step_id FROM gone)",
            "DELETE FROM remittance_line WHERE remittance_id IN (SELECT id FROM remittance" + assigned + ")",
            "DELETE FROM assigned_invoice" + assigned,
            "DELETE FROM remittance" + assigned,
            "UPDATE assigned_invoice SET state = 'ADVANCED', version = 1 WHERE id IN (SELECT invoice_id FROM gone)",
            emptied("contract_total"),
            "INSERT INTO contract_total SELECT * FROM bench_total",
            emptied("contract_balance"),
            "INSERT INTO contract_balance SELECT * FROM bench_balance",
            emptied("debtor_total"),
            "INSERT INTO debtor_total SELECT * FROM bench_debtor",
            // What the reference writes there is not sealed, and the service goes on with no such chain.
            "DELETE FROM trail_entry e USING bench_trail b WHERE e.chain = b.chain AND e.position > b.position",
            "UPDATE trail_chain t SET position = b.position, mac = b.mac, key_id = b.key_id, seal = b.seal"
                    + " FROM bench_trail b WHERE b.chain = t.chain",
            "DELETE FROM outbox_event WHERE sent_at IS NOT NULL",
            "DELETE FROM idempotent_answer"
        };
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return statements.length;
    }

    private static String emptied(String table) {
        return "DELETE FROM " + table + " WHERE contract_id IN (SELECT contract_id FROM bench_total)";
    }
}
