package fr.insegur.receivables.ledgerfile;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which lines carry the balance of the year before: by their journal, or by what their label begins with. */
final class OpeningLines {
    private static final Set<String> JOURNALS = Set.of(
            "AN", "ANO", "RAN", "OUV", "ANOUV", "ANOUVEAU", "ANOUVEAUX", "REPORT", "RANOUVEAU", "AN0", "OUVERTURE");
    private static final Set<String> LABELS =
            Set.of("A NOUVEAU", "ANOUVEAU", "REPORT A NOUVEAU", "REPRISE A NOUVEAU", "SOLDE A NOUVEAU", "AN ");

    private final Map<String, Boolean> byJournal = new HashMap<>();
    private final Map<String, Boolean> byStart = new HashMap<>();

    boolean isOpening(FecRow row) {
        row.field(FecColumn.JOURNAL_CODE);
        String journal = latin(row.bytes(), row.from(), row.to());
        if (byJournal.computeIfAbsent(
                journal, code -> JOURNALS.contains(Texts.folded(code).replace(" ", "")))) {
            return true;
        }
        row.field(FecColumn.ECRITURE_LIB);
        int from = row.from();
        int first = from < row.to() ? row.bytes()[from] & 0xff : 0;
        // Most labels begin otherwise, and need not become a text; an accented À is no ASCII in whichever charset.
        if (first != 'A'
                && first != 'a'
                && first != 'R'
                && first != 'r'
                && first != 'S'
                && first != 's'
                && first < 0x80) {
            return false;
        }
        String start = latin(row.bytes(), from, Math.min(row.to(), from + 20));
        if (byStart.size() > 10_000) {
            byStart.clear();
        }
        return byStart.computeIfAbsent(start, OpeningLines::beginsAsOpening);
    }

    private static boolean beginsAsOpening(String start) {
        String text = Texts.folded(new String(start.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        String other = Texts.folded(start);
        return LABELS.stream().anyMatch(label -> text.startsWith(label) || other.startsWith(label));
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
