package fr.insegur.receivables.ledgerfile;

import java.time.LocalDate;

/**
 * A line of a FEC.
 *
 * @param entry what ties the lines of an entry together
 * @param cents debit positive
 */
record FecLine(
        long number,
        String entry,
        String journal,
        LocalDate date,
        String account,
        String accountLabel,
        String auxiliary,
        String auxiliaryLabel,
        String reference,
        LocalDate pieceDate,
        String text,
        long cents,
        String letter) {}
