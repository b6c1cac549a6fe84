-- Every row here is shown to its client. Its factor sees what it may read here, which is contract, limits and ledger: debtors,
-- remittances and invoices name debtors, and what a factor may know of those is decided on the partner gateway, which knows whether
-- the client consented. A factor's reports are booked for both companies, as its events name both.

-- The ledger is read and added up by the thousand rows, so each of its rows names both companies itself: asking the contract's row
-- about every posting would cost more than the sum. They are append-only, and filled in once, here.
ALTER TABLE ledger_entry ADD COLUMN client_id uuid, ADD COLUMN partner_id uuid;
ALTER TABLE posting ADD COLUMN client_id uuid, ADD COLUMN partner_id uuid;
ALTER TABLE account_balance ADD COLUMN client_id uuid, ADD COLUMN partner_id uuid;
ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only;
ALTER TABLE posting DISABLE TRIGGER posting_append_only;
UPDATE ledger_entry e SET client_id = c.client_id, partner_id = c.partner_id FROM contract c WHERE c.id = e.contract_id;
UPDATE posting p SET client_id = c.client_id, partner_id = c.partner_id FROM contract c WHERE c.id = p.contract_id;
UPDATE account_balance b SET client_id = c.client_id, partner_id = c.partner_id FROM contract c WHERE c.id = b.contract_id;
ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only;
ALTER TABLE posting ENABLE TRIGGER posting_append_only;
ALTER TABLE ledger_entry ALTER COLUMN client_id SET NOT NULL, ALTER COLUMN partner_id SET NOT NULL;
ALTER TABLE posting ALTER COLUMN client_id SET NOT NULL, ALTER COLUMN partner_id SET NOT NULL;
ALTER TABLE account_balance ALTER COLUMN client_id SET NOT NULL, ALTER COLUMN partner_id SET NOT NULL;

CALL show_rows('contract', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('debtor_limit', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('ledger_entry', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('posting', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('account_balance', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');

CALL show_rows('debtor', 'client_id = (SELECT own_client())');
CALL show_rows('remittance', 'client_id = (SELECT own_client())');
CALL show_rows('assigned_invoice', 'client_id = (SELECT own_client())');
CALL show_rows('discrepancy', 'client_id = (SELECT own_client())');
CALL show_rows('ledger_import', 'client_id = (SELECT own_client())');
CALL show_rows('audit', 'client_id = (SELECT own_client())');

-- Parts that are read with one whole at a time are shown with it.
CALL show_rows('contract_vat', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = contract_vat.contract_id)');
CALL show_rows('remittance_line', 'EXISTS (SELECT 1 FROM remittance WHERE remittance.id = remittance_line.remittance_id)');
CALL show_rows('invoice_step', 'EXISTS (SELECT 1 FROM assigned_invoice WHERE assigned_invoice.id = invoice_step.invoice_id)');
CALL show_rows('factor_report', 'EXISTS (SELECT 1 FROM assigned_invoice WHERE assigned_invoice.id = factor_report.invoice_id)');
CALL show_rows('ledger_import_issue', 'EXISTS (SELECT 1 FROM ledger_import WHERE ledger_import.id = ledger_import_issue.import_id)');
CALL show_rows('audit_ageing', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_ageing.audit_id)');
CALL show_rows('audit_waterfall', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_waterfall.audit_id)');
CALL show_rows('audit_month', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_month.audit_id)');
CALL show_rows('audit_debtor', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_debtor.audit_id)');

-- Invariant 1 holds over all legs of an entry, also those that the transaction does not see, or does not see any more, when it commits.
CREATE OR REPLACE FUNCTION entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry uuid := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                     ELSE (to_jsonb(NEW) ->> 'entry_id')::uuid END;
    sees  text := coalesce(current_setting('insegur.sees', true), '');
    legs  int;
    total numeric;
BEGIN
    PERFORM set_config('insegur.sees', 'all', true);
    SELECT count(*), coalesce(sum(amount_minor), 0) INTO legs, total FROM posting WHERE entry_id = entry;
    PERFORM set_config('insegur.sees', sees, true);
    IF legs < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'ledger entry % has % legs that sum to %', entry, legs, total USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
