package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts successive years of one account together: the opening of a year repeats what the years before it have line by line, and is
 * dropped; where the two differ, the difference stays as an opening of its own, so that the balance is that of the last file
 * (domain.md 5.4, step 12).
 */
final class YearChain {
    private static final int MOST_COMPARED = 100;

    private final List<Boolean> opened;
    private final FileIssues issues;

    /** @param opened of each file, whether it carries openings at all; one without just goes on */
    YearChain(List<Boolean> opened, FileIssues issues) {
        this.opened = List.copyOf(opened);
        this.issues = issues;
    }

    List<LedgerLine> chained(List<LedgerLine> lines) {
        List<LedgerLine> chained = lines;
        for (int file = 1; file < opened.size(); file++) {
            chained = opened.get(file) ? joined(chained, file) : chained;
        }
        return chained;
    }

    private List<LedgerLine> joined(List<LedgerLine> lines, int file) {
        List<LedgerLine> kept = new ArrayList<>(lines.size());
        List<LedgerLine> openings = new ArrayList<>();
        long closed = 0;
        for (LedgerLine line : lines) {
            if (line.file() == file && line.kind() == Kind.OPENING) {
                openings.add(line);
            } else {
                kept.add(line);
                closed += line.file() < file ? line.minor() : 0;
            }
        }
        passOnLetters(openings, kept, file);
        long difference = openings.stream().mapToLong(LedgerLine::minor).sum() - closed;
        if (difference != 0) {
            LedgerLine first = openings.isEmpty() ? lines.getLast() : openings.getFirst();
            issues.add(FileIssueCode.CHAIN_DIFFERENCE, first.line(), FecColumn.COMP_AUX_NUM.title());
            kept.add(new LedgerLine(
                    first.date(),
                    first.date(),
                    "",
                    "",
                    difference,
                    "",
                    Kind.OPENING,
                    Account.RECEIVABLE,
                    file,
                    first.line()));
        }
        return kept;
    }

    /** What the later year lettered on its opening was lettered on the line that the opening repeats. */
    private static void passOnLetters(List<LedgerLine> openings, List<LedgerLine> kept, int file) {
        Map<Long, Deque<Integer>> unlettered = new HashMap<>();
        for (int place = 0; place < kept.size(); place++) {
            LedgerLine line = kept.get(place);
            if (line.file() < file && line.letter().isEmpty()) {
                unlettered
                        .computeIfAbsent(line.minor(), amount -> new ArrayDeque<>())
                        .addLast(place);
            }
        }
        for (LedgerLine opening : openings) {
            Deque<Integer> same = opening.letter().isEmpty() ? null : unlettered.get(opening.minor());
            if (same != null && !same.isEmpty()) {
                int place = repeated(opening, kept, same);
                same.remove(place);
                kept.set(place, kept.get(place).lettered(opening.letter(), file));
            }
        }
    }

    /** The one with the same document, or else the first one of the amount. */
    private static Integer repeated(LedgerLine opening, List<LedgerLine> kept, Deque<Integer> same) {
        return same.stream()
                .limit(MOST_COMPARED)
                .filter(place -> kept.get(place).reference().equals(opening.reference()))
                .findFirst()
                .orElseGet(same::getFirst);
    }
}
