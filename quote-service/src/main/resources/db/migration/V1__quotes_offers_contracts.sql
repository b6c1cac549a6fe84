-- What a client company asked for, and where that stands.
CREATE TABLE quote_request (
    id                    uuid PRIMARY KEY,
    version               bigint        NOT NULL,
    client_id             uuid          NOT NULL,
    siren                 text          NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
    company_name          text          NOT NULL,
    activity              text          NOT NULL,
    departement           text          NOT NULL,
    currency              text          NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    annual_turnover_minor bigint        NOT NULL CHECK (annual_turnover_minor > 0),
    need_minor            bigint        NOT NULL CHECK (need_minor > 0),
    b2b_share             numeric       NOT NULL CHECK (b2b_share BETWEEN 0 AND 1),
    wants_confidentiality boolean       NOT NULL,
    keeps_collection      boolean       NOT NULL,
    mandate_version       text          NOT NULL,
    mandate_accepted_at   timestamptz   NOT NULL,
    requested_on          date          NOT NULL,
    state                 text          NOT NULL,
    contract_id           uuid,
    created_at            timestamptz   NOT NULL
);
CREATE INDEX quote_request_client ON quote_request (client_id, id);

-- Every move of a quote request: who, when, why. Nothing here is ever changed.
CREATE TABLE quote_transition (
    id         uuid PRIMARY KEY,
    quote_id   uuid        NOT NULL REFERENCES quote_request,
    from_state text,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    reason     text        NOT NULL,
    moved_at   timestamptz NOT NULL
);
CREATE INDEX quote_transition_quote ON quote_transition (quote_id, id);

CREATE TABLE quote_consent (
    id       uuid PRIMARY KEY,
    quote_id uuid        NOT NULL REFERENCES quote_request,
    kind     text        NOT NULL CHECK (kind = 'DISCLOSE_NAMES'),
    given_by text        NOT NULL,
    given_at timestamptz NOT NULL,
    UNIQUE (quote_id, kind)
);

-- The audit of the client's ledger as far as quoting needs it: a copy of what the audit's owner published.
CREATE TABLE quote_audit (
    id                     uuid PRIMARY KEY,
    quote_id               uuid          NOT NULL REFERENCES quote_request,
    audit_id               uuid          NOT NULL,
    as_of                  date          NOT NULL,
    confidence             text          NOT NULL CHECK (confidence IN ('A', 'B', 'C')),
    currency               text          NOT NULL,
    turnover_minor         bigint        NOT NULL,
    invoices               int           NOT NULL,
    debtors                int           NOT NULL,
    outstanding_minor      bigint        NOT NULL,
    overdue_minor          bigint        NOT NULL,
    financeable_minor      bigint        NOT NULL,
    suggested_advance_rate numeric       NOT NULL,
    dso_days               numeric       NOT NULL,
    top1_share             numeric       NOT NULL,
    late_share             numeric       NOT NULL,
    ageing                 jsonb         NOT NULL,
    received_at            timestamptz   NOT NULL
);
CREATE INDEX quote_audit_quote ON quote_audit (quote_id, id);

CREATE TABLE recommendation (
    id               uuid PRIMARY KEY,
    quote_id         uuid        NOT NULL REFERENCES quote_request,
    quote_audit_id   uuid        NOT NULL REFERENCES quote_audit,
    rule_set_version text        NOT NULL,
    montages         jsonb       NOT NULL,
    made_at          timestamptz NOT NULL
);
CREATE INDEX recommendation_quote ON recommendation (quote_id, id);

-- What the factors were asked, exactly as they could see it.
CREATE TABLE offer_request (
    quote_id     uuid PRIMARY KEY REFERENCES quote_request,
    product      text        NOT NULL,
    deadline     date        NOT NULL,
    dossier      jsonb       NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL
);

-- Copies of what the owner of invitations and offers published.
CREATE TABLE invitation (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    quote_id       uuid        NOT NULL REFERENCES quote_request,
    partner_id     uuid        NOT NULL,
    partner_code   text        NOT NULL,
    deadline       date        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('SENT', 'DECLINED')),
    decline_reason text,
    sent_at        timestamptz NOT NULL,
    CHECK ((state = 'DECLINED') = (decline_reason IS NOT NULL))
);
CREATE INDEX invitation_quote ON invitation (quote_id, id);

CREATE TABLE received_offer (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    quote_id     uuid   NOT NULL REFERENCES quote_request,
    partner_id   uuid   NOT NULL,
    partner_code text   NOT NULL,
    state        text   NOT NULL CHECK (state IN ('STANDING', 'WITHDRAWN', 'CLOSED')),
    state_reason text
);
CREATE INDEX received_offer_quote ON received_offer (quote_id, id);

CREATE TABLE offer_version (
    offer_id    uuid        NOT NULL REFERENCES received_offer,
    number      int         NOT NULL CHECK (number > 0),
    author      text        NOT NULL CHECK (author IN ('FACTOR', 'BROKER')),
    firm        boolean     NOT NULL,
    valid_until date        NOT NULL,
    terms       jsonb       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (offer_id, number)
);

-- The version that a client accepted, until its factor signed it or could not.
CREATE TABLE selection (
    contract_id   uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    quote_id      uuid        NOT NULL REFERENCES quote_request,
    offer_id      uuid        NOT NULL REFERENCES received_offer,
    offer_version int         NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PENDING', 'CONFIRMED', 'REFUSED')),
    reason        text,
    selected_by   text        NOT NULL,
    selected_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX selection_one_per_quote ON selection (quote_id) WHERE state <> 'REFUSED';
CREATE INDEX selection_offer ON selection (offer_id);

CREATE TABLE contract (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    quote_id          uuid        NOT NULL UNIQUE REFERENCES quote_request,
    client_id         uuid        NOT NULL,
    client_siren      text        NOT NULL,
    partner_id        uuid        NOT NULL,
    partner_code      text        NOT NULL,
    offer_id          uuid        NOT NULL,
    offer_version     int         NOT NULL,
    notification_mode text        NOT NULL CHECK (notification_mode IN ('NOTIFIED', 'NOT_NOTIFIED')),
    terms             jsonb       NOT NULL,
    state             text        NOT NULL CHECK (state = 'ACTIVE'),
    signed_on         date        NOT NULL,
    start_date        date        NOT NULL,
    created_at        timestamptz NOT NULL
);
CREATE INDEX contract_client ON contract (client_id, id);
CREATE INDEX contract_partner ON contract (partner_id, id);

-- Published index rates, by the day that they were fixed for.
CREATE TABLE reference_rate (
    code   text          NOT NULL,
    day    date          NOT NULL,
    rate   numeric       NOT NULL,
    source text          NOT NULL,
    PRIMARY KEY (code, day)
);
INSERT INTO reference_rate VALUES ('EURIBOR_3M', '2026-02-20', 0.02024, 'euribor.eu');

REVOKE UPDATE, DELETE
    ON quote_transition, quote_consent, quote_audit, recommendation, offer_request, offer_version, reference_rate
    FROM ${appRole};
