package fr.insegur.platform.inbox;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record was found.
 *
 * @param recordedAt the record's own time; a topic that was made anew counts its offsets from 0 again
 */
record Origin(String topic, int partition, long offset, Instant recordedAt) {
    static Origin of(ConsumerRecord<String, byte[]> record) {
        return new Origin(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())));
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
