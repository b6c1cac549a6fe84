package fr.insegur.receivables.ledgerimport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Limits and places of ledger imports. */
@ConfigMapping(prefix = "insegur.ledger-imports")
interface ImportSettings {
    /** Where uploads wait for their audit; it must outlive a restart. */
    @WithDefault("${java.io.tmpdir}/insegur-ledger-imports")
    Path folder();

    /** The largest file, in bytes. */
    @WithDefault("536870912")
    long maxBytes();

    /** The most lines that a file may have. */
    @WithDefault("2000000")
    long maxLines();

    /** How many issues of a file are kept; all are counted. */
    @WithDefault("1000")
    int maxIssues();

    /** How long a file may be read before another reader takes it up, because the first one must be gone. */
    @WithDefault("30m")
    Duration lease();

    /** How often a file is tried before it is given up for reasons that are ours. */
    @WithDefault("3")
    int maxAttempts();

    /** How many files of one client company may be received, waiting or read at once. */
    @WithDefault("2")
    int maxRunningPerClient();

    /** How many bytes one client company may send within 24 hours. */
    @WithDefault("5368709120")
    long maxBytesPerDay();

    /** How long an upload of which nothing comes keeps its place; longer than quarkus.http.read-timeout, which ends it. */
    @WithDefault("2m")
    Duration uploadLease();
}
