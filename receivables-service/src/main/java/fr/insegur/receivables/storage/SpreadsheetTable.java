package fr.insegur.receivables.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that spreadsheets open as such. A text that one of them would take for a formula gets an apostrophe before it, as labels come
 * from files and whoever writes them is not trusted; a number stays a number.
 */
public final class SpreadsheetTable {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(,\\d+)?");
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

    /** Goes on with a table that has its titles. */
    public SpreadsheetTable() {}

    public SpreadsheetTable(List<String> titles) {
        write("\ufeff");
        row(titles.toArray(String[]::new));
    }

    public void row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ";").append(quoted(safe(cell)));
        }
        write(line.append("\r\n").toString());
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public static String safe(String cell) {
        String start = cell.stripLeading();
        boolean formula = !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> character == ';' || character == '"' || character < ' ');
        return plain && !cell.isEmpty() ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
