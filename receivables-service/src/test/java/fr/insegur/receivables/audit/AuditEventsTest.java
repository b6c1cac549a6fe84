package fr.insegur.receivables.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.insegur.platform.json.MoneyModule;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import fr.insegur.receivables.ledgerfile.TestLedgers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEventsTest {
    private static final int DEBTORS = 2_500;

    @Test
    void anEventOfManyLargeDebtorsStaysUnder256KbAndNamesNone() throws JsonProcessingException {
        LocalDate asOf = LocalDate.of(2025, 12, 31);
        TestLedgers.Made ledger = new TestLedgers.Made(asOf);
        for (int debtor = 0; debtor < DEBTORS; debtor++) {
            ledger.add(
                    "CODE" + debtor,
                    "Nom " + debtor,
                    TestLedgers.line(
                            asOf.minusDays(20).toString(), 987_654_321L, "F", "Facture 60J", "", Kind.INVOICE));
        }
        AuditReport report =
                AuditRules.audit(ledger, AuditedLedger.KNOWING_NOTHING, AuditedLedger.THRESHOLDS, item -> {});
        AuditSource source = new AuditSource(UUID.randomUUID(), UUID.randomUUID(), null, Currency.getInstance("EUR"));
        Audit audit = new Audit(UUID.randomUUID(), source, report, DEBTORS, Instant.EPOCH);
        ObjectMapper json = new ObjectMapper().registerModule(new MoneyModule()).registerModule(new JavaTimeModule());
        String event =
                json.writeValueAsString(AuditEvents.audited(audit, report).data());
        assertTrue(event.getBytes(StandardCharsets.UTF_8).length < 256 * 1024);
        assertFalse(event.contains("CODE") || event.contains("Nom"));
        JsonNode data = json.readTree(event);
        assertEquals(AuditEvents.MAX_DEBTORS, data.path("debtors").size());
        assertEquals(
                DEBTORS - AuditEvents.MAX_DEBTORS,
                data.path("rest").path("debtors").asInt());
        assertEquals("24691358025.00", data.path("outstanding").path("amount").asText());
    }
}
