package fr.insegur.fec;

import java.io.Writer;

/**
 * Writes the books of one financial year of an invented wholesaler as a FEC: 18 columns, tab-separated, lines ended by
 * LF, decimal comma, in date order, every entry balanced. Lettered groups sum to zero and open items carry no letter.
 */
public final class FecGenerator {

    private FecGenerator() {}

    /**
     * Streams the file to {@code out}, which is neither flushed nor closed, and returns what is true of it.
     *
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public static Truth generate(GeneratorSettings settings, Writer out) {
        return new Simulation(settings, out).run();
    }
}
