package fr.insegur.bench.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Remittances of a thousand invoices, over HTTP, one after the other. */
final class Remittances {
    static final int LINES = 1_000;
    private static final int TERM = 45;
    private static final long LEAST_MINOR = 100_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LedgerService service;
    private final BenchContract contract;
    private final LocalDate today;

    Remittances(LedgerService service, BenchContract contract, LocalDate today) {
        this.service = service;
        this.contract = contract;
        this.today = today;
    }

    /** @return invoices a second, from sending the first remittance to the answer of the last */
    double assign(int remittances) {
        String[] bodies = new String[remittances];
        for (int index = 0; index < remittances; index++) {
            bodies[index] = body();
        }
        long began = System.nanoTime();
        for (String body : bodies) {
            service.postAsClient(contract.path("/remittances"), body);
        }
        return remittances * LINES * 1e9 / (System.nanoTime() - began);
    }

    private String body() {
        int number = NUMBER.incrementAndGet();
        String reference = "BORD-" + number;
        StringBuilder lines = new StringBuilder();
        long total = 0;
        for (int line = 0; line < LINES; line++) {
            // No two invoices have the same amount, which would have one of them verified.
            long amount = LEAST_MINOR + (long) number * LINES + line;
            total += amount;
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"number\":\"")
                    .append(reference)
                    .append('/')
                    .append(line)
                    .append("\",\"debtorSiren\":\"")
                    .append(contract.debtorOf(line).siren())
                    .append("\",\"issueDate\":\"")
                    .append(today)
                    .append("\",\"dueDate\":\"")
                    .append(today.plusDays(TERM))
                    .append("\",\"amount\":")
                    .append(money(amount))
                    .append('}');
        }
        return "{\"reference\":\"" + reference + "\",\"count\":" + LINES + ",\"total\":" + money(total) + ",\"lines\":["
                + lines + "]}";
    }

    static String money(long minor) {
        return String.format(Locale.ROOT, "{\"amount\":\"%d.%02d\",\"currency\":\"EUR\"}", minor / 100, minor % 100);
    }
}
