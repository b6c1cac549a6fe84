package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The story as a file: a JSON list with a row per step, written anew after each one. */
public record StoryJournal(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static StoryJournal at(Path file) {
        return new StoryJournal(file);
    }

    void write(List<StoryRow> rows) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(aside.toFile(), rows);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the whole story was told and every step gave exactly what was expected. */
    public boolean isComplete() {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            JsonNode rows = JSON.readTree(file.toFile());
            Set<String> exact = StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> row.path("ok").asBoolean())
                    .map(row -> row.path("step").asText())
                    .collect(Collectors.toSet());
            return exact.size() == rows.size() && exact.containsAll(Story.stepNames());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
