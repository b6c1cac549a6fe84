package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.audit.AuditSource;

/**
 * An import that has begun.
 *
 * @param fileName within the folder of uploads
 * @param givenName as the client calls the file; empty when it did not say
 * @param lenientAmounts whether a decimal point is taken for a comma
 * @param attempt 1 for the first time
 */
record ImportJob(AuditSource source, String fileName, String givenName, boolean lenientAmounts, int attempt) {}
