-- Uploads, from the moment they are let in: those that have not ended and whose lease holds are under way, and all of the last day
-- count with their bytes. Rows are deleted after that day.
CREATE TABLE ledger_upload (
    id          uuid PRIMARY KEY,
    client_id   uuid        NOT NULL,
    begun_at    timestamptz NOT NULL,
    -- A service that dies gives no place back; its uploads lose theirs when they no longer prolong it.
    lease_until timestamptz NOT NULL,
    -- What was announced, or the largest file where nothing was; once ended, what came.
    bytes       bigint      NOT NULL CHECK (bytes >= 0),
    ended_at    timestamptz
);
CREATE INDEX ledger_upload_client ON ledger_upload (client_id, begun_at);
CREATE INDEX ledger_upload_age ON ledger_upload (begun_at);
CALL show_rows('ledger_upload', 'client_id = (SELECT own_client())');
