-- A client company as it registered, and what the broker decided.
CREATE TABLE company (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    siren          text        NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
    vat_number     text,
    name           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REFUSED')),
    registered_by  text        NOT NULL,
    registered_at  timestamptz NOT NULL,
    adviser        text,
    refusal_reason text,
    decided_by     text,
    decided_at     timestamptz,
    CHECK ((state = 'REQUESTED') = (decided_by IS NULL)),
    CHECK ((state = 'APPROVED') = (adviser IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL))
);
-- One account per company; whoever was refused may ask again.
CREATE UNIQUE INDEX company_siren ON company (siren) WHERE state <> 'REFUSED';
CREATE INDEX company_registrant ON company (registered_by, id);

-- Who acts for it: subjects of the issuer, never names or addresses.
CREATE TABLE company_member (
    id         uuid PRIMARY KEY,
    company_id uuid        NOT NULL REFERENCES company,
    subject    text        NOT NULL,
    part       text        NOT NULL CHECK (part IN ('MANAGER', 'ACCOUNTANT', 'EXTERNAL_ACCOUNTANT', 'READER')),
    joined_at  timestamptz NOT NULL,
    UNIQUE (company_id, subject)
);
CREATE INDEX company_member_subject ON company_member (subject);

-- The code itself is shown once and kept nowhere.
CREATE TABLE company_invitation (
    id          uuid PRIMARY KEY,
    company_id  uuid        NOT NULL REFERENCES company,
    part        text        NOT NULL CHECK (part IN ('MANAGER', 'ACCOUNTANT', 'EXTERNAL_ACCOUNTANT', 'READER')),
    code_hash   bytea       NOT NULL UNIQUE,
    invited_by  text        NOT NULL,
    invited_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    redeemed_by text,
    redeemed_at timestamptz,
    CHECK ((redeemed_by IS NULL) = (redeemed_at IS NULL))
);
CREATE INDEX company_invitation_company ON company_invitation (company_id);
