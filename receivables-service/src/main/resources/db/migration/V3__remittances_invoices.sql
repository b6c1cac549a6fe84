CREATE TABLE remittance (
    id             uuid PRIMARY KEY,
    contract_id    uuid        NOT NULL REFERENCES contract,
    client_id      uuid        NOT NULL,
    partner_id     uuid        NOT NULL,
    reference      text        NOT NULL,
    assigned_on    date        NOT NULL,
    currency       varchar(3)  NOT NULL,
    line_count     int         NOT NULL,
    total_minor    bigint      NOT NULL,
    accepted_count int         NOT NULL CHECK (accepted_count BETWEEN 1 AND line_count),
    accepted_minor bigint      NOT NULL,
    hash           varchar(64) NOT NULL,
    created_at     timestamptz NOT NULL
);
CREATE INDEX remittance_contract ON remittance (contract_id, id);

CREATE TABLE assigned_invoice (
    id                      uuid PRIMARY KEY,
    version                 bigint      NOT NULL,
    remittance_id           uuid        NOT NULL REFERENCES remittance DEFERRABLE INITIALLY DEFERRED,
    contract_id             uuid        NOT NULL REFERENCES contract,
    client_id               uuid        NOT NULL,
    client_siren            varchar(9)  NOT NULL,
    partner_id              uuid        NOT NULL,
    debtor_id               uuid        NOT NULL REFERENCES debtor,
    debtor_siren            varchar(9)  NOT NULL,
    number                  text        NOT NULL,
    normalised_number       text        NOT NULL,
    issue_date              date        NOT NULL,
    issue_year              int         NOT NULL,
    due_date                date        NOT NULL,
    assigned_on             date        NOT NULL,
    currency                varchar(3)  NOT NULL,
    amount_minor            bigint      NOT NULL CHECK (amount_minor > 0),
    financeable_minor       bigint      NOT NULL CHECK (financeable_minor BETWEEN 0 AND amount_minor),
    advance_minor           bigint      NOT NULL CHECK (advance_minor BETWEEN 0 AND financeable_minor),
    reserve_minor           bigint      NOT NULL CHECK (reserve_minor >= 0),
    unavailable_minor       bigint      NOT NULL CHECK (unavailable_minor >= 0),
    service_minor           bigint      NOT NULL,
    service_vat_minor       bigint      NOT NULL,
    outcome                 text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REDUCED')),
    state                   text        NOT NULL,
    reported_advance_minor  bigint      NOT NULL DEFAULT 0,
    reported_service_minor  bigint      NOT NULL DEFAULT 0,
    reported_service_vat_minor bigint   NOT NULL DEFAULT 0,
    reported_financing_minor   bigint   NOT NULL DEFAULT 0,
    reported_financing_vat_minor bigint NOT NULL DEFAULT 0,
    CHECK (financeable_minor + unavailable_minor = amount_minor)
);
CREATE INDEX assigned_invoice_contract ON assigned_invoice (contract_id, id);
CREATE INDEX assigned_invoice_remittance ON assigned_invoice (remittance_id);
-- Invariant 5: an invoice is in at most one live assignment, whichever contract and factor.
CREATE UNIQUE INDEX assigned_invoice_live
    ON assigned_invoice (client_siren, debtor_siren, normalised_number, issue_year)
    WHERE state NOT IN ('RETROCEDED', 'REJECTED', 'CANCELLED');

CREATE TABLE remittance_line (
    remittance_id          uuid       NOT NULL REFERENCES remittance,
    ordinal                int        NOT NULL,
    number                 text       NOT NULL,
    debtor_siren           text       NOT NULL,
    issue_date             date       NOT NULL,
    due_date               date       NOT NULL,
    amount_minor           bigint     NOT NULL,
    currency               varchar(3) NOT NULL,
    outcome                text       NOT NULL CHECK (outcome IN ('ACCEPTED', 'REDUCED', 'TO_VERIFY', 'REJECTED')),
    codes                  text       NOT NULL,
    invoice_id             uuid REFERENCES assigned_invoice,
    financeable_minor      bigint     NOT NULL,
    advance_minor          bigint     NOT NULL,
    conflicting_invoice_id uuid REFERENCES assigned_invoice,
    PRIMARY KEY (remittance_id, ordinal)
);

-- The story of an invoice: every change of its state or figures, with its cause. Never rewritten.
CREATE TABLE invoice_step (
    id          uuid PRIMARY KEY,
    invoice_id  uuid        NOT NULL REFERENCES assigned_invoice,
    contract_id uuid        NOT NULL REFERENCES contract,
    kind        text        NOT NULL,
    state       text        NOT NULL,
    value_date  date        NOT NULL,
    booked_at   timestamptz NOT NULL,
    actor       text        NOT NULL,
    report_id   uuid
);
CREATE INDEX invoice_step_invoice ON invoice_step (invoice_id, id);

-- What the factor reported, once each, whatever event carried it.
CREATE TABLE factor_report (
    id          uuid PRIMARY KEY,
    contract_id uuid        NOT NULL REFERENCES contract,
    invoice_id  uuid        NOT NULL REFERENCES assigned_invoice,
    kind        text        NOT NULL,
    value_date  date        NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE TABLE discrepancy (
    id               uuid PRIMARY KEY,
    contract_id      uuid        NOT NULL REFERENCES contract,
    client_id        uuid        NOT NULL,
    partner_id       uuid        NOT NULL,
    invoice_id       uuid        NOT NULL REFERENCES assigned_invoice,
    report_id        uuid        NOT NULL,
    subject          text        NOT NULL CHECK (subject IN ('ADVANCE', 'FEES', 'BALANCE')),
    fee_line         text CHECK (fee_line IN ('SERVICE', 'SERVICE_VAT', 'FINANCING', 'FINANCING_VAT')),
    currency         varchar(3)  NOT NULL,
    expected_minor   bigint      NOT NULL,
    reported_minor   bigint      NOT NULL,
    value_date       date        NOT NULL,
    found_at         timestamptz NOT NULL,
    CHECK (expected_minor <> reported_minor)
);
CREATE INDEX discrepancy_contract ON discrepancy (contract_id, id);

REVOKE UPDATE, DELETE ON invoice_step, factor_report FROM ${appRole};
