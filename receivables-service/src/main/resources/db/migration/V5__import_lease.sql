-- Since when an import is being read, so that one whose reader is gone is taken up again without waiting for a restart.
ALTER TABLE ledger_import ADD COLUMN started_at timestamptz;
UPDATE ledger_import SET started_at = received_at WHERE state = 'PARSING';
ALTER TABLE ledger_import ADD CHECK (state <> 'PARSING' OR started_at IS NOT NULL);
