package fr.insegur.fec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateFecTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) throws IOException {
        return GenerateFec.run(
                args, new PrintStream(new ByteArrayOutputStream()), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void theCommandLineGivesTheCommittedSample() throws IOException {
        Path fec = folder.resolve("fec.txt");
        Path truth = folder.resolve("truth.json");
        int status = run(
                "--lines",
                "5000",
                "--seed",
                "7",
                "--closing",
                "2025-12-31",
                "--out",
                fec.toString(),
                "--truth",
                truth.toString());
        assertEquals(0, status);
        assertArrayEquals(SampleCompany.fec(), Files.readAllBytes(fec));
        assertArrayEquals(SampleCompany.truth(), Files.readAllBytes(truth));
    }

    @Test
    void aMissingArgumentIsNamedAndNothingIsWritten() throws IOException {
        assertEquals(2, run("--lines", "5000", "--seed", "7", "--closing", "2025-12-31"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("--out is missing."));
    }

    @Test
    void anUnknownArgumentIsNamed() throws IOException {
        assertEquals(2, run("--lignes", "5000"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("Not understood: --lignes"));
    }

    @Test
    void aClosingDateThatIsNoneIsRefused() throws IOException {
        Path fec = folder.resolve("fec.txt");
        assertEquals(2, run("--lines", "5000", "--seed", "7", "--closing", "2025-02-30", "--out", fec.toString()));
        assertFalse(Files.exists(fec));
    }

    @Test
    void traitsAndSeveralYearsAreTakenAndTheTruthNamesThem() throws IOException {
        Path fec = folder.resolve("fec.txt");
        Path truth = folder.resolve("truth.json");
        assertEquals(0, runWithTraits("PIPE,SUCCESSIVE_YEARS", fec, truth));
        assertTrue(Files.readString(fec).contains("VE|Ventes|1|20250"));
        assertTrue(Files.readString(folder.resolve("fec.txt.1")).contains("VE|Ventes|1|20240"));
        String json = Files.readString(truth);
        assertTrue(json.contains("\"PIPE\",\n    \"SUCCESSIVE_YEARS\"") && json.contains("\"openItems\": ["));
    }

    @Test
    void anUnknownTraitIsNamed() throws IOException {
        assertEquals(2, runWithTraits("PIPE,PIPES", folder.resolve("fec.txt"), folder.resolve("truth.json")));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("There is no trait PIPES"));
    }

    private int runWithTraits(String traits, Path fec, Path truth) throws IOException {
        return run(
                "--lines",
                "600",
                "--seed",
                "7",
                "--closing",
                "2025-12-31",
                "--traits",
                traits,
                "--out",
                fec.toString(),
                "--truth",
                truth.toString());
    }
}
