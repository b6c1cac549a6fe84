package fr.insegur.fec;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a file back with code that shares nothing with the writer, so that a test compares two independent views. */
record FecLines(List<Line> lines) {

    record Line(
            String journal,
            String number,
            String date,
            String account,
            String party,
            String reference,
            String pieceDate,
            String label,
            long cents,
            String letter,
            String letteredOn) {

        boolean onCustomers() {
            return account.startsWith("411");
        }
    }

    static FecLines of(GeneratorSettings settings) {
        StringWriter out = new StringWriter();
        FecGenerator.generate(settings, out);
        return parse(out.toString());
    }

    static FecLines parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    static FecLines parse(String text) {
        return new FecLines(text.lines().skip(1).map(FecLines::line).toList());
    }

    private static Line line(String text) {
        String[] f = text.split("\t", -1);
        if (f.length != 18) {
            throw new IllegalArgumentException(f.length + " columns in: " + text);
        }
        long cents = cents(f[11]) - cents(f[12]);
        return new Line(f[0], f[2], f[3], f[4], f[6], f[8], f[9], f[10], cents, f[13], f[14]);
    }

    private static long cents(String amount) {
        if (!amount.matches("\\d+,\\d{2}")) {
            throw new IllegalArgumentException("Not an amount: " + amount);
        }
        return Long.parseLong(amount.replace(",", ""));
    }

    Map<String, Long> entryTotals() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        l -> l.journal() + " " + l.number(), Collectors.summingLong(Line::cents)));
    }

    Map<String, Long> letteredTotals() {
        return lines.stream()
                .filter(l -> !l.letter().isEmpty())
                .collect(Collectors.groupingBy(
                        l -> l.account() + " " + l.party() + " " + l.letter(), Collectors.summingLong(Line::cents)));
    }

    Map<String, Long> customerBalances() {
        return lines.stream()
                .filter(Line::onCustomers)
                .collect(Collectors.groupingBy(Line::party, Collectors.summingLong(Line::cents)));
    }

    long balance(String accountStart) {
        return lines.stream()
                .filter(l -> l.account().startsWith(accountStart))
                .mapToLong(Line::cents)
                .sum();
    }
}
