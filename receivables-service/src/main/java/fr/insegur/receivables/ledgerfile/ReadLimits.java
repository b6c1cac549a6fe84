package fr.insegur.receivables.ledgerfile;

/**
 * How a file may be read.
 *
 * @param maxLines of all its parts together
 * @param lenientAmounts whether a decimal point is taken for a decimal comma, with a warning
 */
public record ReadLimits(long maxLines, boolean lenientAmounts) {}
