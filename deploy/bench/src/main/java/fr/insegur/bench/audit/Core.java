package fr.insegur.bench.audit;

import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.FileIssues;
import fr.insegur.receivables.ledgerfile.FilePart;
import fr.insegur.receivables.ledgerfile.LedgerReader;
import fr.insegur.receivables.ledgerfile.ReadLimits;
import fr.insegur.receivables.ledgerfile.ReadingProgress;
import fr.insegur.receivables.matching.Items;
import fr.insegur.receivables.matching.MatchingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The service's own code on a file, in a process of its own: says how long it took and what customers owe in the end. */
public final class Core {
    /** How many threads read and match: what it is compared with has as many. */
    static final int THREADS = 1;

    /** How often a file passes through before it counts, here and in the service. */
    static final int WARMING = 4;

    private static final int MAX_ISSUES = 1_000;
    private static final long MAX_LINES = 20_000_000;

    private Core() {}

    /**
     * Parses, classifies and matches the file a few times before it counts, to have the code compiled as that of a service is.
     *
     * @param args the file, and a folder for what does not fit into memory
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Path scratch = Path.of(args[1]);
        for (int warming = 0; warming < WARMING; warming++) {
            match(file, scratch);
        }
        long began = System.nanoTime();
        long owed = match(file, scratch);
        System.out.println((System.nanoTime() - began) + " " + owed);
        System.exit(0);
    }

    /** @return what is open less what is unallocated, in cents */
    private static long match(Path file, Path scratch) throws IOException {
        FilePart part = new FilePart(file.getFileName().toString(), () -> Files.newInputStream(file));
        LedgerReader reader = new LedgerReader(
                ReadLimits.of(MAX_LINES), scratch, new FileIssues(MAX_ISSUES), ReadingProgress.UNHEARD);
        AtomicLong owed = new AtomicLong();
        try (CustomerLedger ledger = reader.read(List.of(part))) {
            ledger.forEachCustomer(account -> {
                Items items = MatchingRules.match(account.lines());
                owed.addAndGet(items.openMinor() - items.unallocatedMinor());
            });
        }
        return owed.get();
    }
}
