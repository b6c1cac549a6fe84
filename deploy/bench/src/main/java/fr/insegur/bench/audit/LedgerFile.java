package fr.insegur.bench.audit;

import fr.insegur.bench.BenchProcess;
import fr.insegur.fec.GenerateFec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A generated FEC.
 *
 * @param lines below its header
 * @param bytes of the whole file
 */
record LedgerFile(Path path, long lines, long bytes) {
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final String HEAP = "-Xmx1g";
    /** In the label of the first account, which is not a customer's. */
    private static final String MARK = "Capital social";

    private static final int BEGINNING = 1_000;

    /** Generates it in a process of its own, since what is open at a year end takes more memory than this one has. */
    static LedgerFile generate(Path folder, int lines) {
        Path path = folder.resolve("ledger-" + lines + ".txt");
        BenchProcess process = BenchProcess.start(
                folder.resolve("generate.log"),
                List.of(HEAP),
                System.getProperty("java.class.path"),
                GenerateFec.class,
                List.of(
                        "--lines",
                        Integer.toString(lines),
                        "--seed",
                        "1",
                        "--closing",
                        "2025-12-31",
                        "--out",
                        path.toString()));
        String told = process.awaitOutput(WITHIN);
        try {
            return new LedgerFile(path, Long.parseLong(told.substring(0, told.indexOf(' '))), Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes another file of it: as long, just as true, but not the same bytes. */
    void vary(int turn) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] beginning = new byte[BEGINNING];
            file.readFully(beginning);
            int at = new String(beginning, StandardCharsets.ISO_8859_1).indexOf(MARK.substring(1));
            file.seek(at - 1L);
            file.write('A' + Math.floorMod(turn, 26));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double linesPerSecond(double seconds) {
        return lines / seconds;
    }

    double megabytesPerSecond(double seconds) {
        return bytes / 1e6 / seconds;
    }
}
