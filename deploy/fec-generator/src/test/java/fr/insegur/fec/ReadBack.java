package fr.insegur.fec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads files of any form back, by what the traits say of the form and with code that shares nothing with the writer. */
final class ReadBack {

    /** Generated files by name, in order, and what is true of them. */
    record Ledger(GeneratorSettings settings, Map<String, byte[]> files, Truth truth) {

        FecLines last() {
            return lines(settings.traits(), files.get(settings.fileName()));
        }

        List<FecLines> all() {
            return files.values().stream()
                    .map(bytes -> lines(settings.traits(), bytes))
                    .toList();
        }

        /** The lines of the last file as they are, the header first. */
        List<String> text() {
            return rawLines(settings.traits(), files.get(settings.fileName()));
        }
    }

    private ReadBack() {}

    static Ledger generate(GeneratorSettings settings) {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        Truth truth = FecGenerator.generate(settings, name -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            files.put(name, file);
            return file;
        });
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
        return new Ledger(settings, bytes, truth);
    }

    private static List<String> rawLines(Set<Trait> traits, byte[] bytes) {
        Charset charset = traits.contains(Trait.LATIN_9) ? Charset.forName("ISO-8859-15") : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String end = traits.contains(Trait.CR_LF)
                ? "\r\n"
                : traits.contains(Trait.CR_CR_LF) ? "\r\r\n" : traits.contains(Trait.CR) ? "\r" : "\n";
        return List.of(body.split(end));
    }

    private static FecLines lines(Set<Trait> traits, byte[] bytes) {
        List<String> raw = rawLines(traits, bytes);
        String separator = traits.contains(Trait.PIPE) ? "\\|" : "\t";
        Map<String, Integer> columns = new HashMap<>();
        for (String name : raw.getFirst().split(separator)) {
            columns.put(name.toLowerCase(Locale.ROOT), columns.size());
        }
        List<FecLines.Line> lines = new ArrayList<>();
        for (String text : raw.subList(1, raw.size())) {
            if (!text.isEmpty()) {
                lines.add(line(traits, columns, fields(traits, text, separator, columns.size())));
            }
        }
        return new FecLines(lines);
    }

    /** A stray separator makes a field too many, and stands in the label, the eleventh field. */
    private static List<String> fields(Set<Trait> traits, String text, String separator, int columns) {
        List<String> fields = new ArrayList<>(Arrays.asList(text.split(separator, -1)));
        if (traits.contains(Trait.TRAILING_SEPARATOR)) {
            fields.removeLast();
        }
        while (fields.size() > columns) {
            fields.set(10, fields.get(10) + "|" + fields.remove(11));
        }
        return fields.stream().map(String::strip).toList();
    }

    private static FecLines.Line line(Set<Trait> traits, Map<String, Integer> columns, List<String> f) {
        boolean signs = columns.containsKey("sens");
        long cents = signs
                ? cents(f.get(11)) * (Set.of("D", "+1").contains(f.get(12)) ? 1 : -1)
                : cents(f.get(11)) - cents(f.get(12));
        boolean coded = traits.contains(Trait.CODE_IN_ACCOUNT) && f.get(4).matches("4\\d\\d[A-Z].*");
        return new FecLines.Line(
                f.get(0),
                f.get(2),
                date(f.get(3)),
                f.get(4),
                coded ? f.get(4).substring(3) : f.get(6),
                f.get(8),
                date(f.get(9)),
                f.get(10),
                cents,
                f.get(13),
                date(f.get(14)));
    }

    private static String date(String text) {
        return text.contains("/") ? text.substring(6) + text.substring(3, 5) + text.substring(0, 2) : text;
    }

    private static long cents(String amount) {
        if (!amount.matches("-?\\d+,\\d{2}")) {
            throw new IllegalArgumentException("Not an amount: " + amount);
        }
        return Long.parseLong(amount.replace(",", ""));
    }
}
