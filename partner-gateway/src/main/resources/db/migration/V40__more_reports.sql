-- Factors also report what clients hand on, indemnities, and that an earlier report was wrong.
ALTER TABLE payment_report DROP CONSTRAINT payment_report_kind_check, DROP CONSTRAINT payment_report_check, DROP CONSTRAINT payment_report_check1;
ALTER TABLE payment_report ADD COLUMN reversed_report_id uuid UNIQUE REFERENCES payment_report (id);
ALTER TABLE payment_report
    ADD CHECK (kind IN ('ADVANCE', 'DEBTOR_PAYMENT', 'FEES', 'BALANCE', 'DIRECT_PAYMENT_RETURN', 'INDEMNITY', 'REVERSAL')),
    ADD CHECK ((kind IN ('FEES', 'REVERSAL')) = (amount_minor IS NULL)),
    ADD CHECK ((kind = 'REVERSAL') = (reversed_report_id IS NOT NULL)),
    ADD CHECK ((kind = 'FEES') = (service_minor IS NOT NULL AND service_vat_minor IS NOT NULL
                                  AND financing_minor IS NOT NULL AND financing_vat_minor IS NOT NULL));
