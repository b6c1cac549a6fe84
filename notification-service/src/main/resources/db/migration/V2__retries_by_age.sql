-- Since when a message is to be sent: it is given up by its age, and a replay begins anew.
ALTER TABLE notification ADD COLUMN pending_since timestamptz;
UPDATE notification SET pending_since = created_at;
ALTER TABLE notification ALTER COLUMN pending_since SET NOT NULL;

-- The settlement of an invoice used to be told under the balance's name, so whoever did not want the one does not want the other.
UPDATE contact SET muted = array_append(muted, 'INVOICE_SETTLED') WHERE 'BALANCE_RELEASED' = ANY (muted);
