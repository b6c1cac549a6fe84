-- Outbox: an event is a row of the business transaction; the relay publishes it afterwards.
CREATE TABLE outbox_counter (
    topic    text   NOT NULL,
    key      uuid   NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (topic, key)
);

CREATE TABLE outbox_event (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       uuid        NOT NULL UNIQUE,
    topic          text        NOT NULL,
    key            uuid        NOT NULL,
    sequence       bigint      NOT NULL,
    type           text        NOT NULL,
    payload        text        NOT NULL,
    client_id      uuid,
    partner_id     uuid,
    correlation_id text,
    causation_id   text,
    traceparent    text,
    occurred_at    timestamptz NOT NULL,
    attempts       int         NOT NULL DEFAULT 0,
    last_error     text,
    sent_at        timestamptz,
    UNIQUE (topic, key, sequence)
);
CREATE INDEX outbox_event_unsent ON outbox_event (position) WHERE sent_at IS NULL;
CREATE INDEX outbox_event_sent ON outbox_event (sent_at) WHERE sent_at IS NOT NULL;

-- Inbox: what each consumer has applied, and how far it is with each key.
CREATE TABLE inbox_event (
    consumer    text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_event_received ON inbox_event (received_at);

CREATE TABLE inbox_key (
    consumer      text   NOT NULL,
    key           uuid   NOT NULL,
    last_sequence bigint NOT NULL,
    parked_at     timestamptz,
    park_cause    text CHECK (park_cause IN ('GAP', 'NOT_YET', 'TRANSIENT', 'INVALID')),
    park_reason   text,
    PRIMARY KEY (consumer, key),
    CHECK ((parked_at IS NULL) = (park_cause IS NULL))
);
CREATE INDEX inbox_key_parked ON inbox_key (consumer, parked_at) WHERE parked_at IS NOT NULL;

-- Records of a parked key, kept whole until the key goes on.
CREATE TABLE inbox_parked_event (
    consumer  text   NOT NULL,
    key       uuid   NOT NULL,
    sequence  bigint NOT NULL,
    event_id  uuid   NOT NULL,
    headers   text   NOT NULL,
    payload   bytea  NOT NULL,
    parked_at timestamptz NOT NULL,
    PRIMARY KEY (consumer, key, sequence)
);

-- Dead letters that this service wrote: headers and reason for ops; the record itself is on the dead-letter topic.
CREATE TABLE dead_letter (
    id          uuid PRIMARY KEY,
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    partition   int         NOT NULL,
    "offset"    bigint      NOT NULL,
    key         text,
    headers     text        NOT NULL,
    payload     bytea       NOT NULL,
    reason      text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    sent_at     timestamptz,
    UNIQUE (consumer, topic, partition, "offset")
);
CREATE INDEX dead_letter_unsent ON dead_letter (id) WHERE sent_at IS NULL;

-- Idempotency: the first answer to a key, stored in the command's own transaction.
CREATE TABLE idempotent_answer (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    headers      text        NOT NULL,
    body         bytea       NOT NULL,
    answered_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answer_age ON idempotent_answer (answered_at);

-- What ops did to a parked key or a stuck event, and why.
CREATE TABLE ops_action (
    id       uuid PRIMARY KEY,
    actor    text        NOT NULL,
    action   text        NOT NULL,
    object   text        NOT NULL,
    reason   text        NOT NULL,
    acted_at timestamptz NOT NULL
);

-- The business date, where it was moved; only the local profile writes it.
CREATE TABLE business_date (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    date     date NOT NULL
);
