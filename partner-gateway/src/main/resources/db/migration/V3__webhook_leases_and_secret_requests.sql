-- Until when an attempt may be under way: what is in flight to one partner must not take the room of the others.
ALTER TABLE webhook_delivery ADD COLUMN leased_until timestamptz;
CREATE INDEX webhook_delivery_partner_due ON webhook_delivery (partner_id, next_attempt_at, id) WHERE state = 'PENDING';

-- Who asked under which Idempotency-Key for which secret. It outlives the secret, so that a late repeat is told that its
-- secret is retired and does not push a live one out. A stored answer would hold the secret in clear.
CREATE TABLE webhook_secret_request (
    requested_by text        NOT NULL,
    request_key  text        NOT NULL,
    partner_id   uuid        NOT NULL REFERENCES webhook_endpoint (partner_id),
    secret_id    uuid        NOT NULL,
    requested_at timestamptz NOT NULL,
    PRIMARY KEY (requested_by, request_key)
);
ALTER TABLE webhook_secret DROP COLUMN request_key;
