package fr.insegur.fec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * The invented wholesaler whose books are committed as a sample, and the two customers that the demo story finances.
 *
 * <p>Its SIREN and theirs are taken from the very end of the number range and belong to no company that we know of.
 * After a deliberate change of the generator, write the sample anew from the folder of this module:
 *
 * <pre>java -cp target/classes fr.insegur.fec.GenerateFec --lines 5000 --seed 7 --closing 2025-12-31
 *     --out src/main/resources/samples/999412307FEC20251231.txt
 *     --truth src/main/resources/samples/999412307FEC20251231.truth.json</pre>
 */
public final class SampleCompany {

    public static final String NAME = "Comptoir Valdoucet";
    public static final String SIREN = "999412307";

    /** The biggest customer, which pays on time at 45 days end of month. */
    public static final NamedCustomer DAIRY = new NamedCustomer("Coopérative Laitière du Bessin", "999517261");

    /** The second customer, which pays on time at 60 days. */
    public static final NamedCustomer TRADER = new NamedCustomer("Établissements Lemarchand Négoce", "999683048");

    public static final long SEED = 7;
    public static final int LINES = 5_000;
    public static final LocalDate CLOSING = LocalDate.of(2025, 12, 31);

    /** The settings that give the committed sample. */
    public static final GeneratorSettings SETTINGS = GeneratorSettings.of(SEED, LINES, CLOSING);

    public static final String FEC_FILE_NAME = SIREN + "FEC20251231.txt";
    public static final String TRUTH_FILE_NAME = SIREN + "FEC20251231.truth.json";

    private SampleCompany() {}

    /** The committed file, UTF-8, tab-separated, lines ended by LF. */
    public static byte[] fec() {
        return resource(FEC_FILE_NAME);
    }

    /** What is true of the committed file, as JSON in UTF-8; its form is that of {@link Truth}. */
    public static byte[] truth() {
        return resource(TRUTH_FILE_NAME);
    }

    private static byte[] resource(String fileName) {
        try (InputStream in = SampleCompany.class.getResourceAsStream("/samples/" + fileName)) {
            if (in == null) {
                throw new IllegalStateException("The sample " + fileName + " is missing from this jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
