-- A copy of what the parties signed, as contract-activated told it; quote-service owns the original.
CREATE TABLE contract (
    id                        uuid PRIMARY KEY,
    quote_id                  uuid           NOT NULL,
    client_id                 uuid           NOT NULL,
    client_siren              varchar(9)     NOT NULL,
    partner_id                uuid           NOT NULL,
    offer_id                  uuid           NOT NULL,
    offer_version             int            NOT NULL,
    notification_mode         text           NOT NULL CHECK (notification_mode IN ('NOTIFIED', 'NOT_NOTIFIED')),
    start_date                date           NOT NULL,
    currency                  varchar(3)     NOT NULL,
    product                   text           NOT NULL,
    recourse                  boolean        NOT NULL,
    advance_rate              numeric(14, 8) NOT NULL CHECK (advance_rate BETWEEN 0 AND 1),
    guarantee_fund_rate       numeric(14, 8) NOT NULL CHECK (guarantee_fund_rate BETWEEN 0 AND 1),
    ceiling_minor             bigint,
    service_rate              numeric(14, 8) NOT NULL CHECK (service_rate >= 0),
    minimum_per_invoice_minor bigint,
    minimum_annual_minor      bigint,
    financing_index           text           NOT NULL CHECK (financing_index IN ('FIXED', 'EURIBOR_3M')),
    financing_rate            numeric(14, 8) NOT NULL,
    day_count                 text           NOT NULL,
    file_fee_minor            bigint,
    debtor_fee_minor          bigint,
    monthly_fee_minor         bigint,
    service_vat_rate          numeric(14, 8) NOT NULL CHECK (service_vat_rate >= 0),
    financing_vat_rate        numeric(14, 8) NOT NULL CHECK (financing_vat_rate >= 0),
    fee_timing                text           NOT NULL CHECK (fee_timing IN ('AT_ASSIGNMENT', 'MONTHLY', 'AT_SETTLEMENT')),
    notice_months             int            NOT NULL,
    registered_at             timestamptz    NOT NULL
);
CREATE INDEX contract_client ON contract (client_id, id);
CREATE INDEX contract_partner ON contract (partner_id, id);

-- VAT per fee line, effective-dated: the rate of the latest date that is not after the fee.
CREATE TABLE contract_vat (
    contract_id uuid           NOT NULL REFERENCES contract,
    ordinal     int            NOT NULL,
    fee         text           NOT NULL CHECK (fee IN ('SERVICE', 'FINANCING')),
    rate        numeric(14, 8) NOT NULL CHECK (rate >= 0),
    from_date   date           NOT NULL,
    PRIMARY KEY (contract_id, ordinal)
);

CREATE TABLE debtor (
    id          uuid PRIMARY KEY,
    contract_id uuid        NOT NULL REFERENCES contract,
    client_id   uuid        NOT NULL,
    partner_id  uuid        NOT NULL,
    siren       varchar(9)  NOT NULL,
    name        text        NOT NULL,
    line        text        NOT NULL,
    postal_code text        NOT NULL,
    city        text        NOT NULL,
    country     varchar(2)  NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (contract_id, siren)
);

CREATE TABLE debtor_limit (
    id              uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    contract_id     uuid        NOT NULL REFERENCES contract,
    client_id       uuid        NOT NULL,
    partner_id      uuid        NOT NULL,
    debtor_id       uuid        NOT NULL REFERENCES debtor,
    currency        varchar(3)  NOT NULL,
    requested_minor bigint      NOT NULL CHECK (requested_minor > 0),
    state           text        NOT NULL CHECK (state IN ('REQUESTED', 'GRANTED', 'REFUSED')),
    limit_id        uuid,
    granted_minor   bigint CHECK (granted_minor >= 0),
    expires_on      date,
    refusal_reason  text,
    requested_at    timestamptz NOT NULL,
    decided_at      timestamptz,
    CHECK ((state = 'GRANTED') = (granted_minor IS NOT NULL))
);
CREATE INDEX debtor_limit_contract ON debtor_limit (contract_id, id);
-- A factor is asked once at a time about a debtor.
CREATE UNIQUE INDEX debtor_limit_pending ON debtor_limit (contract_id, debtor_id) WHERE state = 'REQUESTED';
