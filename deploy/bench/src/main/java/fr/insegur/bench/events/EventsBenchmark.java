package fr.insegur.bench.events;

import fr.insegur.bench.BenchSettings;
import fr.insegur.bench.Benchmark;

/**
 * The path of one event between two services. A client's consent is posted to quote-service over HTTP at a steady 200 a
 * second; quote-service commits it together with the event {@code consent-given.v1}; the relay publishes the event;
 * partner-gateway takes it through its inbox and commits the effect, the client's name becoming visible to factors.
 *
 * <p><b>What is measured.</b> From the commit of quote-service's transaction to the commit of partner-gateway's, as
 * PostgreSQL itself noted them ({@code track_commit_timestamp}, read for the row of the consent and for the row of the
 * inbox). Both databases are on one server, so both times are of one clock. PostgreSQL takes the time when it writes the
 * commit record, before it is flushed to disk: the flush of the producer's commit is inside the interval, that of the
 * consumer's is not. HTTP, the check of the token and the business transaction itself lie before the interval.
 *
 * <p><b>What it is compared with.</b> A bare Kafka producer and consumer in a JVM of their own with the services' flags, on
 * the same broker, with an event's own payload and headers, at the same rate and for as long, at the same time: from the call
 * of {@code send} to the return of {@code poll}, with {@code acks=all}, idempotence and no linger. At the same time, because
 * the machine is then equally busy for both. A second bare exchange follows, alone on the machine, and is shown too.
 *
 * <p>Quotes are prepared before by the same public API. Only the two services concerned run; everything is on loopback.
 */
public final class EventsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public String description() {
        return """
                From commit in quote-service to applied (committed) in partner-gateway, at 200 consents a second for 60 s after 20 s
                of warm-up; reference: a bare Kafka produce-and-consume of the same payload on the same broker at the same
                rate and time. Times of both commits are PostgreSQL's own.""";
    }

    @Override
    public Trial open(BenchSettings settings) {
        return EventsTrial.open(settings);
    }
}
