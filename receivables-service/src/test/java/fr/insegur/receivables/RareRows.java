package fr.insegur.receivables;

import fr.insegur.platform.identifier.Ids;
import java.util.UUID;

/** Rows that nothing in the life of {@link OneOfEverything} writes, put in by hand so that every table has one of each company. */
final class RareRows {
    private RareRows() {}

    private static void insertBooks(OneOfEverything one, UUID contract) {
        UUID client = one.contract().clientId();
        UUID partner = one.contract().partnerId();
        UUID statement = Ids.next();
        TestDatabase.execute(
                "INSERT INTO contract_amendment VALUES (?, ?, '2026-01-01', '{}', now())", Ids.next(), contract);
        TestDatabase.execute(
                "INSERT INTO month_close VALUES (?, '2020-01-01', ?, ?, now(), 'nobody', 0)",
                contract,
                client,
                partner);
        TestDatabase.execute(
                "INSERT INTO factor_statement VALUES (?, ?, ?, ?, '2026-01-01', '2026-01-31', 0, 0, 'EUR', 1, 1, now(), 'nobody')",
                statement,
                contract,
                client,
                partner);
        TestDatabase.execute(
                "INSERT INTO factor_statement_line VALUES (?, 0, '2026-01-12', 'Avance', 'ADVANCE', 'FA-1', 1, 'MATCHED', NULL)",
                statement);
        TestDatabase.execute(
                "INSERT INTO invoice_verification VALUES (?, ?, ?, '732829320', 'FA-9', 'FA9', '2026-01-12', 1, 'EUR', 'NO_ANSWER', NULL, NULL,"
                        + " now(), 'nobody')",
                Ids.next(),
                contract,
                client);
        TestDatabase.execute("INSERT INTO follow_up VALUES (?, 'funding-late', 'a cause', now())", contract);
    }

    static OneOfEverything with(OneOfEverything one) {
        UUID contract = one.contract().id();
        UUID report = Ids.next();
        insertBooks(one, contract);
        TestDatabase.execute(
                "INSERT INTO contract_vat (contract_id, ordinal, fee, rate, from_date) VALUES (?, 0, 'SERVICE', 0.20, now())",
                contract);
        TestDatabase.execute(
                "INSERT INTO ledger_import_issue (import_id, ordinal, code, severity, message)"
                        + " VALUES (?, 999, 'ENTRY_UNBALANCED', 'WARNING', 'none')",
                one.ledgerImport());
        TestDatabase.execute(
                "INSERT INTO factor_report (id, contract_id, invoice_id, kind, value_date, received_at)"
                        + " VALUES (?, ?, ?, 'AdvancePaid', now(), now())",
                report,
                contract,
                one.invoice());
        TestDatabase.execute(
                "INSERT INTO discrepancy (id, contract_id, client_id, partner_id, invoice_id, report_id, subject, currency,"
                        + " expected_minor, reported_minor, value_date, found_at, closed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'ADVANCE', 'EUR', 2, 1, now(), now(), now())",
                Ids.next(),
                contract,
                one.contract().clientId(),
                one.contract().partnerId(),
                one.invoice(),
                report);
        return one;
    }
}
