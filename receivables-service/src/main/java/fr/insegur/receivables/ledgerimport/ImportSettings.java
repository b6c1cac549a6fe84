package fr.insegur.receivables.ledgerimport;

import fr.insegur.receivables.ledgerfile.ArchiveLimits;
import fr.insegur.receivables.ledgerfile.ReadLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Limits and places of ledger imports. */
@ConfigMapping(prefix = "insegur.ledger-imports")
interface ImportSettings {
    /** Where uploads are kept; it must outlive a restart, and belongs on an encrypted volume. */
    @WithDefault("${java.io.tmpdir}/insegur-ledger-imports")
    Path folder();

    /** The largest file, in bytes. */
    @WithDefault("2147483648")
    long maxBytes();

    /** How long a file is kept after it came, so that it can be audited again; refused and cancelled ones go at once. */
    @WithDefault("90d")
    Duration keepFiles();

    /** How far an archive may go. */
    Archive archive();

    /** The most lines that a file may have. */
    @WithDefault("20000000")
    long maxLines();

    /** How many issues of a file are kept; all are counted. */
    @WithDefault("1000")
    int maxIssues();

    /** How long nothing may be heard of a reader, which tells each second, before another one takes the file up. */
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

    default ReadLimits readLimits(boolean lenientAmounts) {
        ReadLimits limits = ReadLimits.of(maxLines());
        return lenientAmounts ? limits.lenient() : limits;
    }

    /** Of what an archive holds. */
    interface Archive {
        /** The most files. */
        @WithDefault("20")
        int maxEntries();

        /** The most bytes of all its files together, unpacked. */
        @WithDefault("4294967296")
        long maxUnpackedBytes();

        /** The most unpacked bytes for each packed one. */
        @WithDefault("200")
        int maxRatio();

        /** How many bytes each of its files may have whatever the ratio. */
        @WithDefault("10485760")
        long ratioGraceBytes();

        default ArchiveLimits limits() {
            return new ArchiveLimits(maxEntries(), maxUnpackedBytes(), maxRatio(), ratioGraceBytes());
        }
    }
}
