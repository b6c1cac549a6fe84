-- What the broker found out about an invoice before it is assigned: by whom it was asked, what came of it. Never changed: who asks once
-- more adds a row, and the last one counts.
CREATE TABLE invoice_verification (
    id                uuid PRIMARY KEY,
    contract_id       uuid        NOT NULL REFERENCES contract,
    client_id         uuid        NOT NULL,
    debtor_siren      varchar(9)  NOT NULL,
    number            text        NOT NULL,
    normalised_number text        NOT NULL,
    issue_date        date        NOT NULL,
    amount_minor      bigint      NOT NULL,
    currency          varchar(3)  NOT NULL,
    result            text        NOT NULL CHECK (result IN ('CONFIRMED', 'DISCREPANCY', 'NO_ANSWER')),
    means             text        CHECK (means IN ('DELIVERY_NOTE', 'E_INVOICE_ACCEPTED', 'DEBTOR_CONFIRMATION')),
    comment           text,
    verified_at       timestamptz NOT NULL,
    actor             text        NOT NULL,
    CHECK (result <> 'CONFIRMED' OR means IS NOT NULL)
);
CREATE INDEX invoice_verification_contract ON invoice_verification (contract_id, id);
CREATE INDEX invoice_verification_invoice ON invoice_verification (contract_id, debtor_siren, normalised_number);
REVOKE UPDATE, DELETE, TRUNCATE ON invoice_verification FROM ${appRole};
CALL show_rows('invoice_verification', 'client_id = (SELECT own_client())');
