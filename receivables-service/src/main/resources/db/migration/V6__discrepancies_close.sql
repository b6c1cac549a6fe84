-- When a discrepancy ended, because what the factor reported ties by now or because other figures took its place. The
-- finding itself is never rewritten.
ALTER TABLE discrepancy ADD COLUMN closed_at timestamptz;
CREATE INDEX discrepancy_open ON discrepancy (invoice_id) WHERE closed_at IS NULL;
