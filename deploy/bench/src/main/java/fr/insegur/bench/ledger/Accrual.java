package fr.insegur.bench.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Months that are closed, contract after contract, as the service does it at night; each contract's month once. */
final class Accrual {
    /** So many measurements share the contracts. */
    static final int PARTS = 3;

    private final LedgerService service;
    private final List<BenchContract> contracts;
    private final YearMonth month;
    private int part;

    Accrual(LedgerService service, List<BenchContract> contracts, LocalDate start) {
        this.service = service;
        this.contracts = contracts;
        month = YearMonth.from(start);
    }

    /** @return invoices a second whose interest of the month was booked */
    double closeNext() {
        int each = contracts.size() / PARTS;
        List<BenchContract> now = contracts.subList(part * each, (part + 1) * each);
        part++;
        long began = System.nanoTime();
        for (BenchContract contract : now) {
            service.postAsBroker(contract.path("/month-closings"), "{\"month\":\"" + month + "\"}");
        }
        int invoices = now.stream().mapToInt(BenchContract::invoices).sum();
        return invoices * 1e9 / (System.nanoTime() - began);
    }
}
