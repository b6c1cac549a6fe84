package fr.insegur.bench.security;

import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;

/**
 * What security costs a request. quote-service as it is shipped, beside a variant of it whose database role bypasses row-level
 * security and in which nothing is written to the audit trail. The variant is a program of its own, built from the service and
 * one more bean; the shipped service has no such switch.
 *
 * <p><b>What is measured.</b> Answered requests a second, eight callers at a time, each sending its next request once the last
 * one is answered. Both services run all the time, each with a PostgreSQL, Kafka and issuer of its own; they are measured
 * in turn, A B B A, so that a machine that becomes slower or faster meanwhile does so for both. What one has still to publish is
 * waited for before the other's turn.
 *
 * <p><b>What the ratio means.</b> The callers are on the same machine and their work is in both figures, as is everything else
 * that a request costs: HTTP, the check of the token, the transaction, the outbox. Limits of rate are lifted on both sides; what
 * one costs lies below what can be measured here.
 */
public final class SecurityBenchmark implements Benchmark {
    @Override
    public String name() {
        return "security";
    }

    @Override
    public String description() {
        return """
                Requests a second to quote-service with everything on; reference: the same with a database role that bypasses
                row-level security and without audit trail. Eight callers, both services up, measured in turn A B B A.""";
    }

    @Override
    public Trial open(BenchSettings settings) {
        return SecurityTrial.open(settings);
    }
}
