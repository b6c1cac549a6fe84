package fr.insegur.receivables.ledgerfile;

/** 64 bits that stand for bytes: among ten million entries two share them once in about 400 000 files. */
final class Hashes {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    static long of(byte[] bytes, int from, int to) {
        return spread(add(OFFSET, bytes, from, to));
    }

    /** What tells an accounting entry from the others: journal, day, and its number or its document. */
    static long start(int number) {
        return (OFFSET ^ number) * PRIME;
    }

    static long add(long hash, byte[] bytes, int from, int to) {
        long result = hash;
        for (int index = from; index < to; index++) {
            result = (result ^ bytes[index]) * PRIME;
        }
        // The length tells "a" and "bc" from "ab" and "c".
        return (result ^ to - from) * PRIME;
    }

    static long spread(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
