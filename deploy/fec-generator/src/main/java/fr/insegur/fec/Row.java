package fr.insegur.fec;

import java.time.LocalDate;

/**
 * A line of the file before it has a form.
 *
 * @param number of the entry within its journal
 * @param line account, party, document, amount and lettering
 * @param validated when the entry was closed for changes
 * @param reversed whether the entry takes another one back, which some packages show as negative amounts
 */
record Row(
        Journal journal,
        int number,
        LocalDate date,
        Entry.Line line,
        Lettering lettering,
        LocalDate validated,
        boolean reversed) {}
