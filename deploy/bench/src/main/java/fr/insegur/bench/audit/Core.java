package fr.insegur.bench.audit;

import fr.insegur.receivables.ledgerfile.CustomerLedger;
import fr.insegur.receivables.ledgerfile.FecReader;
import fr.insegur.receivables.ledgerfile.FileIssues;
import java.io.IOException;
import java.nio.file.Path;

/** The service's own code on a file, in a process of its own: says how long it took and what customers owe in the end. */
public final class Core {
    private static final int MAX_ISSUES = 1_000;

    private Core() {}

    /**
     * Reads the file twice, the first time to have the code compiled.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        read(file);
        long began = System.nanoTime();
        long open = read(file);
        System.out.println((System.nanoTime() - began) + " " + open);
        System.exit(0);
    }

    private static long read(Path file) throws IOException {
        CustomerLedger ledger = new FecReader(new FileIssues(MAX_ISSUES), Long.MAX_VALUE).read(file);
        return ledger.lines().stream().mapToLong(line -> line.minor()).sum();
    }
}
