package fr.insegur.notification.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the codes of events are called when a client reads them. A code that is not listed yet gets the words for any other one. */
final class FrenchWords {
    private static final Properties WORDS = read();

    private FrenchWords() {}

    /** @param kind {@code product}, {@code confidence}, {@code line} or {@code ledger} */
    static String of(String kind, String code) {
        String words = WORDS.getProperty(kind + "." + code);
        return words == null
                ? Objects.requireNonNull(WORDS.getProperty(kind + ".other")).replace("{0}", code)
                : words;
    }

    /** What to do about it, empty when nothing more can be said. */
    static String remedy(String kind, String code) {
        return WORDS.getProperty(kind + "." + code + ".remedy", "");
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(FrenchWords.class.getResourceAsStream("/words_fr.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
