package fr.insegur.receivables.ledgerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sample of the story, read and held against the truth that its generator wrote down. */
class SampleFecTest {

    @Test
    void theOpenBalanceOfEveryCustomerIsTheTruthToTheCent() throws IOException {
        CustomerLedger ledger = TestLedgers.read(new FileIssues(10), SampleFec.file());
        JsonNode truth = SampleFec.truth();
        Map<String, Long> found = new TreeMap<>();
        ledger.forEachCustomer(account -> found.put(
                account.code(),
                account.lines().stream().mapToLong(LedgerLine::minor).sum()));
        Map<String, Long> expected = new TreeMap<>();
        truth.path("customers")
                .forEach(customer ->
                        expected.put(customer.path("code").asText(), SampleFec.cents(customer.path("open"))));
        expected.keySet().retainAll(found.keySet());
        assertEquals(expected, found);
        assertEquals(
                SampleFec.cents(truth.path("receivables")),
                found.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(truth.path("lines").asLong(), ledger.fileLines());
        assertEquals(truth.path("closing").asText(), ledger.asOf().toString());
    }
}
