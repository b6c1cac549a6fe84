package fr.insegur.receivables.ledgerfile;

/**
 * How far an archive may go.
 *
 * @param maxEntries files in it
 * @param maxUnpackedBytes of all its files together
 * @param maxRatio unpacked bytes for each packed one; an accounting file comes to 10 or 20
 * @param ratioGraceBytes that each file may have whatever its ratio, because small ones of blanks are harmless
 */
public record ArchiveLimits(int maxEntries, long maxUnpackedBytes, int maxRatio, long ratioGraceBytes) {}
