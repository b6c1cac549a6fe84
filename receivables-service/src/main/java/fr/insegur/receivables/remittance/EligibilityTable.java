package fr.insegur.receivables.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each code does and says: {@code eligibility/codes.properties}, which has a version. A table that lacks a code, has one too many or
 * would book what cannot be booked stops the service when it starts to judge, not the client with its first invoice.
 */
final class EligibilityTable {
    private static final String PLACE = "/eligibility/codes.properties";

    static final EligibilityTable CURRENT = read();

    private final int version;
    private final Map<EligibilityCode, Entry> entries;

    /** What follows, what the client is told, and how it can mend it. */
    record Entry(EligibilityCode code, Effect effect, String message, String remedy) {}

    private EligibilityTable(int version, Map<EligibilityCode, Entry> entries) {
        this.version = version;
        this.entries = entries;
    }

    /** @throws IllegalStateException when table and codes are not in pairs, or the table rejects too little */
    static EligibilityTable of(Properties table) {
        Set<String> left = new TreeSet<>(table.stringPropertyNames());
        Map<EligibilityCode, Entry> entries = new EnumMap<>(EligibilityCode.class);
        int version = Integer.parseInt(taken(table, "version", left));
        for (EligibilityCode code : EligibilityCode.values()) {
            Effect effect = Effect.valueOf(taken(table, code + ".effect", left));
            if (EligibilityCode.NOTHING_TO_BOOK.contains(code) && effect != Effect.REJECT) {
                throw new IllegalStateException(code + " can only be a REJECT");
            }
            entries.put(
                    code,
                    new Entry(
                            code, effect, taken(table, code + ".message", left), taken(table, code + ".remedy", left)));
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the table of eligibility codes knows others: " + left);
        }
        return new EligibilityTable(version, entries);
    }

    int version() {
        return version;
    }

    Entry entry(EligibilityCode code) {
        return Objects.requireNonNull(entries.get(code));
    }

    /** In the order of the codes. */
    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    private static String taken(Properties table, String key, Set<String> left) {
        String value = table.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the table of eligibility codes lacks " + key);
        }
        left.remove(key);
        return value.strip();
    }

    private static EligibilityTable read() {
        Properties table = new Properties();
        try (InputStream file = found(EligibilityTable.class.getResourceAsStream(PLACE));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(table);
    }

    private static InputStream found(@Nullable InputStream file) {
        return Objects.requireNonNull(file, PLACE + " is missing");
    }
}
