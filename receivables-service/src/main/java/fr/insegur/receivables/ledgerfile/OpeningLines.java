package fr.insegur.receivables.ledgerfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which lines carry the balance of the year before: by their journal, or by what their label begins with. */
final class OpeningLines {
    private static final Set<String> JOURNALS = Set.of(
            "AN", "ANO", "RAN", "OUV", "ANOUV", "ANOUVEAU", "ANOUVEAUX", "REPORT", "RANOUVEAU", "AN0", "OUVERTURE");
    private static final Set<String> LABELS =
            Set.of("A NOUVEAU", "ANOUVEAU", "REPORT A NOUVEAU", "REPRISE A NOUVEAU", "SOLDE A NOUVEAU", "AN ");

    private static final int LOWER = 0x20;
    private static final int LONGEST_START = 20;
    private static final int MOST_STARTS = 10_000;

    private final Map<String, Boolean> byStart = new HashMap<>();
    private byte[] lastJournal = new byte[0];
    private boolean lastIsOpening;

    boolean isOpening(FecRow row) {
        row.field(FecColumn.JOURNAL_CODE);
        byte[] bytes = row.bytes();
        if (!Arrays.equals(lastJournal, 0, lastJournal.length, bytes, row.from(), row.to())) {
            lastJournal = Arrays.copyOfRange(bytes, row.from(), row.to());
            lastIsOpening = JOURNALS.contains(
                    Texts.folded(latin(bytes, row.from(), row.to())).replace(" ", ""));
        }
        if (lastIsOpening) {
            return true;
        }
        row.field(FecColumn.ECRITURE_LIB);
        int from = row.from();
        if (!mayBegin(bytes, from, row.to())) {
            return false;
        }
        String start = latin(bytes, from, Math.min(row.to(), from + LONGEST_START));
        if (byStart.size() > MOST_STARTS) {
            byStart.clear();
        }
        return byStart.computeIfAbsent(start, OpeningLines::beginsAsOpening);
    }

    /** Most labels begin otherwise, and need not become a text; an accented À is no ASCII in whichever charset. */
    private static boolean mayBegin(byte[] bytes, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        return switch (bytes[from] & ~LOWER) {
            case 'A' -> bytes[from + 1] == ' ' || bytes[from + 1] == '-' || (bytes[from + 1] & ~LOWER) == 'N';
            case 'R' -> (bytes[from + 2] & ~LOWER) == 'P';
            case 'S' -> (bytes[from + 2] & ~LOWER) == 'L';
            default -> bytes[from] < 0;
        };
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
