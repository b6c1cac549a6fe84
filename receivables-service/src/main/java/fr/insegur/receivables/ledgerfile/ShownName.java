package fr.insegur.receivables.ledgerfile;

/** A file's name as a client wrote it, made fit to be shown. */
public final class ShownName {
    /** The longest that is kept. */
    public static final int LONGEST = 200;

    private ShownName() {}

    /** @return without folders, control characters and marks that turn the direction of text; may be empty */
    public static String of(String name) {
        StringBuilder shown = new StringBuilder();
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(ShownName::isShown)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
