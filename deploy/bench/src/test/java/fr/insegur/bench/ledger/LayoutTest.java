package fr.insegur.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Layout LAYOUT = new Layout(1_003, 500, 99);

    @Test
    void contractsHoldAllThatIsOpen() {
        BenchContracts contracts = BenchContracts.of(LAYOUT, new UUID(0, 1), new BenchIds());
        assertEquals(
                1_003,
                contracts.all().stream().mapToInt(BenchContract::invoices).sum());
        assertEquals(100, contracts.large().invoices());
        assertEquals(
                100,
                contracts.closed().stream().mapToInt(BenchContract::invoices).sum());
        assertEquals(0, contracts.assigning().invoices());
    }

    @Test
    void noContractThatIsPaidHoldsMuchMoreThanAnother() {
        assertEquals(Set.of(1, 2), Set.copyOf(LAYOUT.inPaid()));
    }

    @Test
    void debtorsHaveASirenThatChecks() {
        assertEquals("732829320", BenchContracts.siren(73_282_932));
    }

    @Test
    void identifiersGrow() {
        BenchIds ids = new BenchIds();
        List<UUID> drawn = List.of(ids.next(), ids.next(), ids.next());
        assertEquals(drawn, drawn.stream().sorted().toList());
        assertTrue(drawn.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
    }

    @Test
    void everyStatementOfAReportIsNamed() {
        assertEquals(23, ReportStatements.texts().size());
        assertTrue(ReportStatements.texts().values().stream()
                .allMatch(text -> text.matches("(?i)(select|insert|update|with) .*")));
        assertEquals(
                List.of("membership", "scope", "lock-key"),
                ReportStatements.texts().keySet().stream().limit(3).collect(Collectors.toList()));
    }
}
