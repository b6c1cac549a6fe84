package fr.insegur.receivables.ledgerfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed sample of a Norman wholesaler, and what its generator knows of it. */
public final class SampleFec {
    private SampleFec() {}

    public static Path file() {
        return find(".txt");
    }

    public static List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static JsonNode truth() {
        try {
            return new ObjectMapper().readTree(find(".truth.json").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cents of a decimal string. */
    public static long cents(JsonNode amount) {
        return new BigDecimal(amount.asText()).movePointRight(2).longValueExact();
    }

    private static Path find(String suffix) {
        Path folder = Path.of(System.getProperty("insegur.root"), "deploy/fec-generator/src/main/resources/samples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
