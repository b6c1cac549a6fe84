-- An event put aside may turn out to be unreadable later, and then becomes a dead letter, which says where it was found.
ALTER TABLE inbox_parked_event
    ADD COLUMN topic       text        NOT NULL DEFAULT '',
    ADD COLUMN partition   int         NOT NULL DEFAULT 0,
    ADD COLUMN "offset"    bigint      NOT NULL DEFAULT 0,
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE inbox_parked_event
    ALTER COLUMN topic DROP DEFAULT,
    ALTER COLUMN partition DROP DEFAULT,
    ALTER COLUMN "offset" DROP DEFAULT,
    ALTER COLUMN recorded_at DROP DEFAULT;

-- A topic that is made anew counts its offsets from 0 again: its dead letters are others.
ALTER TABLE dead_letter
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT 'epoch';
ALTER TABLE dead_letter
    ALTER COLUMN recorded_at DROP DEFAULT,
    DROP CONSTRAINT dead_letter_consumer_topic_partition_offset_key,
    ADD UNIQUE (consumer, topic, partition, "offset", recorded_at);
CREATE INDEX dead_letter_sent ON dead_letter (sent_at) WHERE sent_at IS NOT NULL;
