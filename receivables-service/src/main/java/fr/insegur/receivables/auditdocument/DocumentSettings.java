package fr.insegur.receivables.auditdocument;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of audit documents. */
@ConfigMapping(prefix = "insegur.audit-documents")
interface DocumentSettings {
    /** How many are set at once; each takes up to some 30 MB of memory while it is. */
    @WithDefault("2")
    int maxConcurrent();

    /** How long one waits for its turn before its caller is asked to come again. */
    @WithDefault("10s")
    Duration maxWait();

    /** How many debtors are listed; they are those that owe most. */
    @WithDefault("20")
    int maxDebtors();

    /** How many debtors with terms above the law or with penalties are listed. */
    @WithDefault("15")
    int maxPastTheLaw();

    /** How many overdue items are listed; they are the largest. */
    @WithDefault("40")
    int maxOverdue();
}
