package fr.insegur.receivables.ledgerfile;

/** How much came out of an archive so far. What is read a second time counts once. */
final class UnpackedBytes {
    private final ArchiveLimits limits;
    private final long[] most;
    private long total;

    UnpackedBytes(ArchiveLimits limits, int parts) {
        this.limits = limits;
        this.most = new long[parts];
    }

    /**
     * @param packed bytes that the part has in the archive
     * @param unpacked bytes that came of it so far
     * @throws FileRefused when that is more than anybody's accounting comes to
     */
    synchronized void reached(int part, long packed, long unpacked) {
        if (unpacked <= most[part]) {
            return;
        }
        total += unpacked - most[part];
        most[part] = unpacked;
        if (unpacked > Math.max(limits.ratioGraceBytes(), packed * limits.maxRatio())) {
            throw new FileRefused(FileIssueCode.ARCHIVE_RATIO, null, null);
        }
        if (total > limits.maxUnpackedBytes()) {
            throw new FileRefused(FileIssueCode.ARCHIVE_TOO_LARGE, null, null);
        }
    }
}
