package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Account;
import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts successive years of one account together: the opening of a year repeats what the years before it have line by line, and is
 * dropped; where the two differ, the difference stays as an opening of its own, so that the balance is that of the last file
 * (domain.md 5.4, step 12).
 */
final class YearChain {
    private final List<Boolean> opened;
    private final FileIssues issues;

    /** @param opened of each file, whether it carries openings at all; one without just goes on */
    YearChain(List<Boolean> opened, FileIssues issues) {
        this.opened = List.copyOf(opened);
        this.issues = issues;
    }

    List<LedgerLine> chained(String code, List<LedgerLine> lines) {
        List<LedgerLine> chained = lines;
        for (int file = 1; file < opened.size(); file++) {
            chained = opened.get(file) ? joined(code, chained, file) : chained;
        }
        return chained;
    }

    private List<LedgerLine> joined(String code, List<LedgerLine> lines, int file) {
        List<LedgerLine> kept = new ArrayList<>(lines.size());
        LedgerLine opening = null;
        long reopened = 0;
        long closed = 0;
        for (LedgerLine line : lines) {
            if (line.file() == file && line.kind() == Kind.OPENING) {
                reopened += line.minor();
                opening = opening == null ? line : opening;
            } else {
                kept.add(line);
                closed += line.file() < file ? line.minor() : 0;
            }
        }
        long difference = reopened - closed;
        if (difference != 0) {
            LedgerLine first = opening == null ? lines.getLast() : opening;
            issues.add(FileIssueCode.CHAIN_DIFFERENCE, first.line(), "CompAuxNum " + code);
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
}
