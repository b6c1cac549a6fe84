package fr.insegur.e2e.compose;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What a service is configured with when nothing is said from outside: platform's part, then its own on top. */
record ModuleSettings(Map<String, String> values) {

    static ModuleSettings of(String module) {
        Properties properties = new Properties();
        load(properties, "platform/src/main/resources/META-INF/microprofile-config.properties");
        load(properties, module + "/src/main/resources/application.properties");
        Map<String, String> values = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            // A key with a profile says nothing about production.
            if (!key.startsWith("%")) {
                values.put(key, properties.getProperty(key));
            }
        }
        return new ModuleSettings(values);
    }

    String text(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** The environment variable by which a setting is given from outside. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void load(Properties properties, String file) {
        try {
            properties.load(new StringReader(ComposeFile.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
