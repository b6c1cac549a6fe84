package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.audit.LedgerLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What an audit needs of a file.
 *
 * @param asOf the date of the last entry, of any account
 * @param fileLines all lines of the file, the header not counted
 */
record CustomerLedger(List<LedgerLine> lines, LocalDate asOf, long fileLines) {}
