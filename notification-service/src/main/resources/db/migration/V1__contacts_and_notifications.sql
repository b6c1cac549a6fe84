-- Who is told. The identifier is the caller's: putting a contact twice is putting it once.
CREATE TABLE contact (
    id         uuid PRIMARY KEY,
    client_id  uuid         NOT NULL,
    name       varchar(200) NOT NULL,
    email      varchar(254) NOT NULL,
    phone      varchar(20),
    channel    text         NOT NULL CHECK (channel IN ('EMAIL')),
    muted      text[]       NOT NULL,
    version    bigint       NOT NULL,
    created_at timestamptz  NOT NULL,
    updated_at timestamptz  NOT NULL
);
CREATE INDEX contact_client ON contact (client_id, id);

-- One message to one recipient about one event. While nobody is there to be told, the recipient is absent and the message
-- waits; there is one such row per event, because two absent recipients count as the same.
CREATE TABLE notification (
    id              uuid PRIMARY KEY,
    client_id       uuid        NOT NULL,
    contact_id      uuid REFERENCES contact,
    event_id        uuid        NOT NULL,
    event_type      text        NOT NULL,
    template        text        NOT NULL,
    channel         text        NOT NULL CHECK (channel IN ('EMAIL')),
    content         text        NOT NULL CHECK (content IS JSON OBJECT),
    state           text        NOT NULL CHECK (state IN ('WAITING_FOR_CONTACT', 'PENDING', 'SENT', 'FAILED', 'MUTED')),
    attempts        int         NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    message_id      text,
    reason          text,
    correlation_id  text,
    version         bigint      NOT NULL,
    UNIQUE NULLS NOT DISTINCT (event_id, contact_id, channel),
    CHECK ((state = 'WAITING_FOR_CONTACT') = (contact_id IS NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK ((state = 'SENT') = (message_id IS NOT NULL)),
    CHECK ((state = 'FAILED') <= (reason IS NOT NULL))
);
CREATE INDEX notification_client ON notification (client_id, id);
CREATE INDEX notification_due ON notification (next_attempt_at, id) WHERE state = 'PENDING';
CREATE INDEX notification_waiting ON notification (id) WHERE state = 'WAITING_FOR_CONTACT';
-- What was sent is proof of it, so nothing is ever taken out by the service.
REVOKE DELETE, TRUNCATE ON notification FROM ${appRole};
