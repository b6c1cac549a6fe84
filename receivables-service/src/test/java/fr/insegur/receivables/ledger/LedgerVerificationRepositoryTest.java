package fr.insegur.receivables.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.insegur.receivables.Api;
import fr.insegur.receivables.TestDatabase;
import fr.insegur.receivables.TestEvents;
import fr.insegur.receivables.contract.TestContracts;
import fr.insegur.receivables.contract.TestContracts.InForce;
import fr.insegur.receivables.remittance.Bordereau;
import fr.insegur.testkit.RealComponents;
import fr.insegur.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows changed by hand, by the one who may: the owner of the tables with its triggers switched off. */
@QuarkusTest
@RealComponents(database = TestDatabase.NAME, topics = TestEvents.TOPICS)
class LedgerVerificationRepositoryTest {
    @Inject
    TestContracts contracts;

    private InForce contract;

    @BeforeEach
    void aLedgerOfSixEntries() {
        contract = contracts.activate();
        String debtor = contracts.debtorWithLimit(contract, "50000.00");
        for (String number : new String[] {"FA-1", "FA-2"}) {
            String amount = number.equals("FA-1") ? "10000.00" : "12000.00";
            Api.post(
                            contract.client(),
                            contract.path("/remittances"),
                            Bordereau.of(number, debtor, amount).json())
                    .then()
                    .statusCode(201);
        }
    }

    /** Other tests compare all stored totals with all postings. */
    @AfterEach
    void nothingOfItIsLeft() {
        triggers("DISABLE");
        try {
            for (String table :
                    new String[] {"posting", "ledger_entry", "contract_balance", "contract_total", "debtor_total"}) {
                TestDatabase.execute("DELETE FROM " + table + " WHERE contract_id = ?", contract.id());
            }
        } finally {
            triggers("ENABLE");
        }
    }

    @Test
    void aLedgerAsItWasWrittenIsIntact() {
        Api.get(contract.client(), contract.path("/ledger/verification"))
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("checked", equalTo(6))
                .body("fault", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE posting SET amount_minor = amount_minor * 2 WHERE entry_id = {3} | 2 | CHANGED",
                "UPDATE posting SET account = 'IND' WHERE entry_id = {2} AND leg = 1 | 1 | CHANGED",
                "UPDATE ledger_entry SET value_date = value_date + 1 WHERE id = {4} | 3 | CHANGED",
                "UPDATE ledger_entry SET kind = 'NOTHING' WHERE id = {4} | 3 | CHANGED",
                "UPDATE ledger_entry SET booked_at = booked_at + interval '1 ms' WHERE id = {1} | 0 | CHANGED",
                "DELETE FROM posting WHERE entry_id = {5} AND leg = 0 | 4 | CHANGED",
                "DELETE FROM posting WHERE entry_id = {3}; DELETE FROM ledger_entry WHERE id = {3} | 2 | MISSING",
                "DELETE FROM posting WHERE entry_id = {6}; DELETE FROM ledger_entry WHERE id = {6} | 5 | MISSING",
                "UPDATE ledger_entry SET key_id = 'mine' WHERE id = {2} | 1 | KEY_UNKNOWN",
                "UPDATE contract_total SET last_position = 5 WHERE contract_id = {contract} | 6 | END"
            })
    void whatWasChangedByHandIsFound(String sql, int checked, String fault) {
        tamper(sql);
        assertBroken(checked, fault);
    }

    @Test
    void itIsFoundAlsoWhenEveryLaterSealWasReplacedWithoutTheKey() {
        tamper("UPDATE posting SET amount_minor = amount_minor * 2 WHERE entry_id = {3};"
                + " UPDATE ledger_entry SET seal = encode(sha256((id::text || seal)::bytea), 'hex')"
                + " WHERE contract_id = {contract} AND position >= 3;"
                + " UPDATE contract_total SET last_seal = (SELECT seal FROM ledger_entry WHERE contract_id = {contract} AND position = 6)"
                + " WHERE contract_id = {contract}");
        assertBroken(2, "CHANGED");
    }

    @Test
    void whatIsTakenFromTheEndIsFound() {
        tamper("DELETE FROM posting WHERE entry_id = {6}; DELETE FROM ledger_entry WHERE id = {6};"
                + " UPDATE contract_total SET last_position = 5 WHERE contract_id = {contract}");
        assertBroken(5, "END");
    }

    private void assertBroken(int checked, String fault) {
        Api.get(Tokens.broker(), contract.path("/ledger/verification"))
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("checked", equalTo(checked))
                .body("fault", equalTo(fault));
    }

    private static void triggers(String what) {
        TestDatabase.execute("ALTER TABLE posting " + what + " TRIGGER USER");
        TestDatabase.execute("ALTER TABLE ledger_entry " + what + " TRIGGER USER");
    }

    private void tamper(String sql) {
        String filled = sql.replace("{contract}", "'" + contract.id() + "'");
        for (int position = 1; position <= 6; position++) {
            String id = TestDatabase.rows(
                            "SELECT id FROM ledger_entry WHERE contract_id = ? AND position = ?",
                            contract.id(),
                            position)
                    .getFirst();
            filled = filled.replace("{" + position + "}", "'" + id + "'");
        }
        triggers("DISABLE");
        try {
            for (String statement : filled.split(";")) {
                TestDatabase.execute(statement);
            }
        } finally {
            triggers("ENABLE");
        }
    }
}
