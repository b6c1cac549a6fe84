package fr.insegur.bench.events;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a bare exchange is told, by a file.
 *
 * @param brokers where
 * @param topic with any number of partitions
 * @param payload of every record
 * @param headers of every record
 * @param result file for the latencies of the measured records, microseconds, one a line
 */
record Bare(String brokers, String topic, Pace pace, String payload, Map<String, String> headers, Path result) {
    private static final String HEADER = "header.";

    static Bare read(Path file) {
        Properties from = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            from.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String name : from.stringPropertyNames()) {
            if (name.startsWith(HEADER)) {
                headers.put(name.substring(HEADER.length()), from.getProperty(name));
            }
        }
        Pace pace = new Pace(number(from, "perSecond"), number(from, "warmUpSeconds"), number(from, "seconds"));
        return new Bare(
                from.getProperty("brokers"),
                from.getProperty("topic"),
                pace,
                from.getProperty("payload"),
                headers,
                Path.of(from.getProperty("result")));
    }

    void write(Path file) {
        Properties to = new Properties();
        to.setProperty("brokers", brokers);
        to.setProperty("topic", topic);
        to.setProperty("perSecond", Integer.toString(pace.perSecond()));
        to.setProperty("warmUpSeconds", Integer.toString(pace.warmUpSeconds()));
        to.setProperty("seconds", Integer.toString(pace.seconds()));
        to.setProperty("payload", payload);
        headers.forEach((name, value) -> to.setProperty(HEADER + name, value));
        to.setProperty("result", result.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            to.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Properties from, String name) {
        return Integer.parseInt(from.getProperty(name));
    }
}
