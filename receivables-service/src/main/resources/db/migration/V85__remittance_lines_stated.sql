-- By which version of the table of eligibility codes a remittance was judged.
ALTER TABLE remittance ADD COLUMN eligibility_version int NOT NULL DEFAULT 1;

-- What the client said of a line besides its figures: kind, dates of delivery, proofs, that it is not another one sent twice.
ALTER TABLE remittance_line ADD COLUMN stated jsonb;

-- Finds what is alike (same debtor, same amount, dates close by) and whether a debtor has invoices at all.
CREATE INDEX assigned_invoice_alike ON assigned_invoice (client_id, debtor_siren, amount_minor, issue_date);

-- The customers of accounting files that are the debtors of a remittance.
CREATE INDEX ledger_customer_siren ON ledger_customer (client_id, siren);

-- What the broker knows of a debtor that no invoice tells, and why it says so.
ALTER TABLE debtor ADD COLUMN flags text NOT NULL DEFAULT '';
ALTER TABLE debtor ADD COLUMN flags_reason text;
ALTER TABLE debtor ADD COLUMN flagged_at timestamptz;
