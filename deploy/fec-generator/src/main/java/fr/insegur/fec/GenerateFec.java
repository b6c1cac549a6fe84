package fr.insegur.fec;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Command line of the generator. */
public final class GenerateFec {

    private static final String USAGE =
            "Usage: GenerateFec --lines 5000 --seed 7 --closing 2025-12-31 --out FILE [--truth FILE.json]\n"
                    + "    [--traits PIPE,BILLS]; of several years each, the last one is FILE, the one before is FILE.1";

    private static final Set<String> OPTIONS = Set.of("--lines", "--seed", "--closing", "--out", "--truth", "--traits");

    private GenerateFec() {}

    public static void main(String[] args) throws IOException {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Exit status: 0 when the files are written, 2 when the arguments make no sense. */
    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        GeneratorSettings settings;
        Map<String, String> options;
        try {
            options = options(args);
            settings = GeneratorSettings.of(
                            Long.parseLong(required(options, "--seed")),
                            Integer.parseInt(required(options, "--lines")),
                            LocalDate.parse(required(options, "--closing")))
                    .with(traits(options.getOrDefault("--traits", "")));
            required(options, "--out");
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        String last = required(options, "--out");
        FecGenerator.Folder folder = name -> {
            boolean isLast = name.equals(settings.fileName());
            return Files.newOutputStream(Path.of(isLast ? last : last + ".1"));
        };
        String truthFile = options.get("--truth");
        if (truthFile == null) {
            out.printf("%d lines.%n", FecGenerator.write(settings, folder));
            return 0;
        }
        Truth truth = FecGenerator.generate(settings, folder);
        try (BufferedWriter file = Files.newBufferedWriter(Path.of(truthFile))) {
            TruthJson.write(truth, file);
        }
        out.printf("%d lines, %d customers.%n", truth.lines(), truth.customers().size());
        return 0;
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i]);
            }
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static Set<Trait> traits(String names) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            traits.add(Arrays.stream(Trait.values())
                    .filter(trait -> trait.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no trait " + name)));
        }
        return traits;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }
}
