package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.audit.LedgerLine;
import java.time.LocalDate;
import java.util.List;

/**
 * What an audit needs of a file.
 *
 * @param asOf the date of the last entry, of any account
 * @param fileLines all lines of the file, the header not counted
 */
public record CustomerLedger(List<LedgerLine> lines, LocalDate asOf, long fileLines) {}
