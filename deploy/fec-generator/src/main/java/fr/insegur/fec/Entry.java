package fr.insegur.fec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An accounting entry being put together: amounts are in cents, debits positive and credits negative. */
final class Entry {

    /** The document that a line rests on. */
    record Piece(String reference, LocalDate date, String label) {}

    record Line(Account account, Party party, Piece piece, long cents, Lettering lettering) {}

    final Journal journal;
    final LocalDate date;
    private final Piece piece;
    private final List<Line> lines = new ArrayList<>();

    Entry(Journal journal, LocalDate date, String reference, String label) {
        this.journal = journal;
        this.date = date;
        this.piece = new Piece(reference, date, label);
    }

    Entry post(Account account, long cents) {
        return post(account, Party.NONE, piece, cents, Lettering.NONE);
    }

    Entry post(Account account, Party party, long cents, Lettering lettering) {
        return post(account, party, piece, cents, lettering);
    }

    /** A line with a document of its own, as opening entries have. A zero amount is left out: it would be a void line. */
    Entry post(Account account, Party party, Piece ownPiece, long cents, Lettering lettering) {
        if (cents != 0) {
            lines.add(new Line(account, party, ownPiece, cents, lettering));
        }
        return this;
    }

    /** What is missing to balance, to be posted on the last account. */
    long imbalance() {
        return lines.stream().mapToLong(Line::cents).sum();
    }

    /** Whether it is a credit note. */
    boolean takesSalesBack() {
        return journal == Journal.SALES
                && lines.stream().anyMatch(line -> line.account() == Account.CUSTOMERS && line.cents() < 0);
    }

    List<Line> lines() {
        return lines;
    }
}
