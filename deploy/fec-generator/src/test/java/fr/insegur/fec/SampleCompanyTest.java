package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {

    private final StringWriter file = new StringWriter();
    private final Truth truth = FecGenerator.generate(SampleCompany.SETTINGS, file);

    @Test
    void theCommittedSampleIsExactlyWhatTheGeneratorGives() {
        assertArrayEquals(file.toString().getBytes(StandardCharsets.UTF_8), SampleCompany.fec());
    }

    @Test
    void theCommittedTruthIsExactlyWhatTheGeneratorKnows() throws IOException {
        StringWriter json = new StringWriter();
        TruthJson.write(truth, json);
        assertEquals(json.toString(), new String(SampleCompany.truth(), StandardCharsets.UTF_8));
    }

    @Test
    void theFileIsNamedAsTheTaxOfficePrescribes() {
        assertEquals("999412307FEC20251231.txt", SampleCompany.SETTINGS.fileName());
        assertEquals(SampleCompany.FEC_FILE_NAME, SampleCompany.SETTINGS.fileName());
    }

    @Test
    void theBooksSuitAFactorWithACeilingOf300000() {
        long turnover = truth.monthlySales().stream()
                .mapToLong(Truth.MonthlySales::invoicedCents)
                .sum();
        long days = truth.receivablesCents() * 365 / turnover;
        assertTrue(turnover > 1_100_000_00L && turnover < 1_300_000_00L, "turnover " + turnover);
        assertTrue(truth.receivablesCents() > 180_000_00L && truth.receivablesCents() < 220_000_00L);
        assertTrue(days >= 56 && days <= 64, "DSO " + days);
        assertEquals(40, truth.customers().size());
    }

    @Test
    void theDairyIsTheFirstDebtorWithoutWeighingTooMuch() {
        Truth.Customer first = truth.customers().stream()
                .max(Comparator.comparingLong(Truth.Customer::openCents))
                .orElseThrow();
        long perMille = first.openCents() * 1000 / truth.receivablesCents();
        assertEquals("Coopérative Laitière du Bessin", first.name());
        assertTrue(perMille >= 150 && perMille <= 280, "share " + perMille);
    }

    @Test
    void theTwoDebtorsOfTheStoryAreThereWithTheirSiren() {
        List<Truth.Customer> first = truth.customers().subList(0, 2);
        assertEquals(
                SampleCompany.DAIRY,
                new NamedCustomer(first.get(0).name(), first.get(0).siren()));
        assertEquals(
                SampleCompany.TRADER,
                new NamedCustomer(first.get(1).name(), first.get(1).siren()));
        String text = new String(SampleCompany.fec(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\tCoopérative Laitière du Bessin\t"));
        assertTrue(text.contains("\tÉtablissements Lemarchand Négoce\t"));
    }
}
