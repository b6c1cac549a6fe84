package fr.insegur.bench.audit;

import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;

/**
 * How fast a FEC becomes an audit, beside DuckDB, which reads the same file and adds it up.
 *
 * <p><b>What is measured.</b> <i>core</i>: the service's own code parses, classifies and matches a file, in a JVM of its own
 * with 256 MB of heap; the fifth time counts, when its code is compiled as a service has it. <i>http</i>: from the first byte of the upload to the
 * audit that can be read, over the service as it is shipped, with PostgreSQL, events and everything. <i>memory</i>: the most
 * that the process of the service had resident meanwhile, which is more than its heap.
 *
 * <p><b>What the reference is.</b> DuckDB is told columns, types and separator, reads the file by as many threads as the core has and adds up
 * debit less credit per customer and month on 411, 413 and 416. It does less than an audit: it knows neither entries nor
 * lettering, and reports no bad line. It is measured before and after the core, and its mean is the reference of both, so that a machine
 * that becomes slower meanwhile does so for both. The file was read before, so no disk is in any figure.
 *
 * <p><b>Why the file changes.</b> The service recognises a file that it audited before, so one letter of it is another one in
 * each run.
 */
public final class AuditBenchmark implements Benchmark {
    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String description() {
        return """
                Lines a second of a generated FEC of 1 000 000 lines (100 000 with --quick, also 10 000 000 with --large).
                core: parsing, classifying, matching in one JVM; http: upload to finished audit. Reference: DuckDB with the same
                number of threads, open amount per customer and month of the same file. memory: the service's peak, all of it
                resident, beside 400 MB. Service and core have a heap of 256 MB.""";
    }

    @Override
    public Trial open(BenchSettings settings) {
        return AuditTrial.open(settings);
    }
}
