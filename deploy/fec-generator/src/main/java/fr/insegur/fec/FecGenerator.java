package fr.insegur.fec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Writes the books of an invented wholesaler as FECs, one per financial year. Without {@link Trait traits}: one year, 18
 * columns, tab-separated, lines ended by LF, decimal comma, in date order, every entry balanced; lettered groups sum to zero
 * and open items carry no letter. With traits: as accounting packages really write them, still balanced, and the
 * {@link Truth} still known.
 */
public final class FecGenerator {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private FecGenerator() {}

    /** Where the files go. */
    public interface Folder {
        /** A new file of this name; what is written is ended by closing it. */
        OutputStream create(String fileName) throws IOException;
    }

    /**
     * Streams the one file to {@code out}, which is neither flushed nor closed, and returns what is true of it.
     *
     * @throws IllegalArgumentException when the settings ask for several years or another charset than the caller's
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public static Truth generate(GeneratorSettings settings, Writer out) {
        if (settings.years() > 1 || settings.has(Trait.LATIN_9) || settings.has(Trait.BYTE_ORDER_MARK)) {
            throw new IllegalArgumentException("These settings need a folder: " + settings.traits());
        }
        Simulation simulation = new Simulation(settings, new TruthCollector(settings), fileName -> out::write);
        simulation.run();
        return simulation.truth();
    }

    /**
     * Streams all files, the oldest first, and returns what is true of them.
     *
     * @throws java.io.UncheckedIOException when the folder fails
     */
    public static Truth generate(GeneratorSettings settings, Folder folder) {
        Simulation simulation =
                new Simulation(settings, new TruthCollector(settings), fileName -> encoded(settings, folder, fileName));
        simulation.run();
        return simulation.truth();
    }

    /**
     * The same files without their truth, in memory that does not grow with the number of invoices.
     *
     * @return how many lines there are, headers and blank lines not counted
     */
    public static long write(GeneratorSettings settings, Folder folder) {
        Simulation simulation =
                new Simulation(settings, new NoTruth(settings), fileName -> encoded(settings, folder, fileName));
        simulation.run();
        return simulation.lines();
    }

    private static EntryWriter.Sink encoded(GeneratorSettings settings, Folder folder, String fileName)
            throws IOException {
        Charset charset = settings.has(Trait.LATIN_9) ? LATIN_9 : StandardCharsets.UTF_8;
        OutputStream out = folder.create(fileName);
        if (settings.has(Trait.BYTE_ORDER_MARK)) {
            out.write("\uFEFF".getBytes(charset));
        }
        return new EntryWriter.Sink() {
            @Override
            public void write(String text) throws IOException {
                out.write(text.getBytes(charset));
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
