package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.audit.AuditSource;

/**
 * An import that has begun.
 *
 * @param attempt 1 for the first time
 */
record ImportJob(AuditSource source, String fileName, int attempt) {}
