-- An upload is kept for a while after its audit, so that it can be audited again: each reading of a file is an import of its own.
ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_state_check;
ALTER TABLE ledger_import
    ADD CHECK (state IN ('RECEIVED', 'PARSING', 'AUDITED', 'REFUSED', 'CANCELLED')),
    -- When the file came, which is when the time begins for which it is kept.
    ADD COLUMN uploaded_at     timestamptz,
    -- The import with which the file came, where it was another one.
    ADD COLUMN file_of         uuid REFERENCES ledger_import,
    ADD COLUMN given_name      varchar(200),
    ADD COLUMN lenient_amounts boolean NOT NULL DEFAULT false,
    -- How far the reader is; it says so every second, and one that has not for longer than its lease is gone.
    ADD COLUMN phase           text CHECK (phase IN ('READING', 'MATCHING', 'STORING')),
    ADD COLUMN bytes_read      bigint NOT NULL DEFAULT 0,
    ADD COLUMN seen_at         timestamptz,
    ADD COLUMN error_count     bigint NOT NULL DEFAULT 0,
    ADD COLUMN warning_count   bigint NOT NULL DEFAULT 0,
    ADD COLUMN source          text CHECK (source IN ('FEC', 'AGED_BALANCE', 'INVOICE_LIST')),
    ADD COLUMN charset         varchar(40),
    ADD COLUMN separator       varchar(1),
    ADD COLUMN files           int;
UPDATE ledger_import SET uploaded_at = received_at;
UPDATE ledger_import i SET
    error_count = (SELECT count(*) FROM ledger_import_issue s WHERE s.import_id = i.id AND s.severity = 'ERROR'),
    warning_count = (SELECT count(*) FROM ledger_import_issue s WHERE s.import_id = i.id AND s.severity = 'WARNING');
ALTER TABLE ledger_import ALTER COLUMN uploaded_at SET NOT NULL;
CREATE INDEX ledger_import_file ON ledger_import (client_id, sha256);
CREATE INDEX ledger_import_file_name ON ledger_import (file_name);
