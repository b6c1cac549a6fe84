package fr.insegur.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What a person sees. Colours only where {@code ./dev} found a terminal; always UTF-8, because names and tables need it. */
public final class Console {
    private static final int LABEL_WIDTH = 22;

    private final PrintStream out;
    private final boolean colours;

    /** Styles that a terminal knows. */
    public enum Style {
        BOLD("1"),
        DIM("2"),
        GREEN("32"),
        RED("31"),
        CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    public Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** The standard output. */
    public static Console standard() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("insegur.colours"));
    }

    public synchronized void say(String line) {
        out.println(line);
    }

    /** A component came up. */
    void up(String component, Duration took) {
        String label = String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", component);
        say("  " + styled(Style.GREEN, "✓") + " " + label + styled(Style.DIM, seconds(took)));
    }

    /** The text in that style, or as it is where there are no colours. */
    public String styled(Style style, String text) {
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** Such as {@code 3.2 s}, right-aligned. */
    public static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%5.1f s", took.toMillis() / 1000.0);
    }
}
