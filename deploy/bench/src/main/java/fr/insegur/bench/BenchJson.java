package fr.insegur.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows as a file: a JSON list of {@code name, value, unit, reference, ratio, goal} and the spread of the runs. */
final class BenchJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 3;

    private BenchJson() {}

    /** Written aside and renamed, so that a reader never sees half a file. */
    static void write(Path file, List<BenchRow> rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(aside.toFile(), list(rows));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArrayNode list(List<BenchRow> rows) {
        ArrayNode list = JSON.createArrayNode();
        for (BenchRow row : rows) {
            ObjectNode node = list.addObject();
            node.put("name", row.name());
            node.put("value", rounded(row.value()));
            node.put("unit", row.unit());
            node.put("reference", rounded(row.reference()));
            node.put("ratio", rounded(row.ratio()));
            node.put("goal", row.goal());
            put(node, "spread", row.spread());
            put(node, "ratioSpread", row.ratioSpread());
        }
        return list;
    }

    private static void put(ObjectNode node, String name, @Nullable Spread spread) {
        if (spread == null) {
            node.putNull(name);
        } else {
            node.putArray(name).add(rounded(spread.least())).add(rounded(spread.most()));
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
