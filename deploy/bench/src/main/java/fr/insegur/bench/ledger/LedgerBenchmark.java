package fr.insegur.bench.ledger;

import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;

/**
 * How fast invoices come into the mirror ledger and payments are booked, and whether it stays so while the ledger grows.
 *
 * <p><b>What is measured.</b> receivables-service as it is shipped, three times, with PostgreSQL, Kafka and issuer each: with 1 000, 100 000
 * and 1 000 000 open invoices. <i>remittance</i>: remittances of 1 000 invoices over HTTP, one after the other. <i>report</i>:
 * payments of single invoices, 16 callers over HTTP, each payment of another invoice and the contracts in turn, so that no caller
 * waits for the lock of another one's contract. <i>statement</i> and <i>position</i>: of the contract that holds a tenth of all.
 * <i>accrual</i>: months of contracts closed one after the other; interest of each of their invoices is booked.
 *
 * <p><b>What the references are.</b> Of a remittance: the very rows that the service stored for one, inserted by plain JDBC batches in one
 * transaction under the same policies, references and triggers ({@link RemittanceRows}). Of a report: the very statements of one, prepared
 * on 16 connections ({@link ReportRows}). Of the larger ledgers: the service with 1 000 invoices. All are measured in turn, the sizes
 * forwards and backwards and service and reference A B B A, so that a machine that becomes slower meanwhile does so for all.
 *
 * <p><b>Why rows are taken back.</b> After each measurement the ledger is made again what it was seeded as, or the small one would have
 * grown to many times its size by the end.
 */
public final class LedgerBenchmark implements Benchmark {
    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String description() {
        return """
                Invoices a second of remittances of 1 000 over HTTP; reference: the same rows by JDBC batches. Payments a second by 16
                callers, on 500 contracts in turn; reference: the same statements prepared on 16 connections. Both with 1 000, 100 000
                and 1 000 000 open invoices (--quick: 1 000 and 3 000 on 50 contracts); growth: beside the service's own rate with
                1 000. Statement and position are of a contract with a tenth of all, beside the same with 1 000.""";
    }

    @Override
    public Trial open(BenchSettings settings) {
        return LedgerTrial.open(settings);
    }
}
