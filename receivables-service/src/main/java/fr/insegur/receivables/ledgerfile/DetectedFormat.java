package fr.insegur.receivables.ledgerfile;

/**
 * What a file was found to be; nobody is asked.
 *
 * @param charset name of the character set, as Java has it
 * @param separator the one character between fields
 * @param files texts of which the upload consists
 */
public record DetectedFormat(LedgerSource source, String charset, String separator, int files) {}
