package fr.insegur.bench.ledger;

import fr.insegur.bench.Percentiles;
import java.time.LocalDate;

/** How long a person waits for the statement and the position of the large contract. */
final class Reads {
    private static final int DAYS = 20;

    private final LedgerService service;
    private final BenchContract contract;
    private final LocalDate start;
    private final LocalDate today;

    Reads(LedgerService service, BenchContract contract, LocalDate start, LocalDate today) {
        this.service = service;
        this.contract = contract;
        this.start = start;
        this.today = today;
    }

    /** Pages of 50 lines from changing days on. */
    Percentiles statements(int count) {
        long[] micros = new long[count];
        for (int index = 0; index < count; index++) {
            micros[index] =
                    micros(contract.path("/statement?limit=50&from=" + start.plusDays(index % DAYS) + "&to=" + today));
        }
        return Percentiles.of(micros);
    }

    Percentiles positions(int count) {
        long[] micros = new long[count];
        for (int index = 0; index < count; index++) {
            micros[index] = micros(contract.path("/position"));
        }
        return Percentiles.of(micros);
    }

    private long micros(String path) {
        long began = System.nanoTime();
        service.read(path);
        return (System.nanoTime() - began) / 1_000;
    }
}
