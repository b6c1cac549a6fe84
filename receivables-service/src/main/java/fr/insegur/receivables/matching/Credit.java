package fr.insegur.receivables.matching;

import fr.insegur.receivables.ledgerfile.LedgerLine;

/** A credit while it is found what it pays. */
final class Credit {
    final LedgerLine line;
    long left;

    Credit(LedgerLine line) {
        this.line = line;
        this.left = -line.minor();
    }
}
