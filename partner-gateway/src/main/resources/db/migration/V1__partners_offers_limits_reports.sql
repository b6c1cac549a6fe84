-- Amounts are in the minor unit of their currency. Instants are timestamptz, business dates are date.

CREATE TABLE partner (
    id                    uuid PRIMARY KEY,
    code                  text NOT NULL UNIQUE,
    name                  text NOT NULL,
    min_turnover_minor    bigint CHECK (min_turnover_minor > 0),
    min_turnover_currency char(3),
    version               bigint NOT NULL,
    CHECK ((min_turnover_minor IS NULL) = (min_turnover_currency IS NULL))
);

CREATE TABLE partner_product (
    partner_id uuid NOT NULL REFERENCES partner (id),
    product    text NOT NULL CHECK (product IN ('FULL', 'FORFAIT', 'NNG', 'CONF', 'SPOT', 'BALANCE')),
    PRIMARY KEY (partner_id, product)
);

CREATE TABLE webhook_endpoint (
    partner_id  uuid PRIMARY KEY REFERENCES partner (id),
    url         text NOT NULL,
    enabled     boolean NOT NULL,
    disabled_at timestamptz,
    version     bigint NOT NULL
);

-- Two live secrets at most per endpoint; the text of a secret is only ever stored encrypted. request_key is the
-- Idempotency-Key that asked for it: a repeat finds the secret here, since a stored answer would hold it in clear.
CREATE TABLE webhook_secret (
    id          uuid PRIMARY KEY,
    partner_id  uuid NOT NULL REFERENCES webhook_endpoint (partner_id),
    sealed      bytea NOT NULL,
    request_key text,
    created_at  timestamptz NOT NULL,
    UNIQUE (partner_id, request_key)
);
CREATE INDEX webhook_secret_partner ON webhook_secret (partner_id, id);

CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY,
    partner_id      uuid NOT NULL REFERENCES webhook_endpoint (partner_id),
    type            text NOT NULL,
    body            text NOT NULL CHECK (body IS JSON OBJECT),
    state           text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer NOT NULL CHECK (attempts >= 0),
    attempts_left   integer NOT NULL CHECK (attempts_left >= 0),
    next_attempt_at timestamptz,
    last_status     integer,
    last_error      text,
    created_at      timestamptz NOT NULL,
    delivered_at    timestamptz,
    CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_partner ON webhook_delivery (partner_id, id);

CREATE TABLE webhook_attempt (
    id          uuid PRIMARY KEY,
    delivery_id uuid NOT NULL REFERENCES webhook_delivery (id),
    number      integer NOT NULL CHECK (number > 0),
    started_at  timestamptz NOT NULL,
    took_millis bigint NOT NULL CHECK (took_millis >= 0),
    status      integer,
    error       text
);
CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, number);

CREATE TABLE consent (
    quote_id     uuid PRIMARY KEY,
    client_id    uuid NOT NULL,
    company_name text NOT NULL,
    siren        char(9) NOT NULL,
    given_at     timestamptz NOT NULL
);

CREATE TABLE offer_request (
    quote_id  uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    product   text NOT NULL,
    deadline  date NOT NULL,
    dossier   text NOT NULL CHECK (dossier IS JSON OBJECT),
    state     text NOT NULL CHECK (state IN ('SENT', 'CLOSED')),
    version   bigint NOT NULL
);

CREATE TABLE invitation (
    id              uuid PRIMARY KEY,
    quote_id        uuid NOT NULL REFERENCES offer_request (quote_id),
    partner_id      uuid NOT NULL REFERENCES partner (id),
    ground          text NOT NULL,
    below_minimum   boolean NOT NULL,
    state           text NOT NULL CHECK (state IN ('SENT', 'VIEWED', 'DECLINED', 'OFFERED', 'CLOSED')),
    viewed_at       timestamptz,
    decline_reason  text,
    decline_comment text,
    version         bigint NOT NULL,
    UNIQUE (quote_id, partner_id),
    CHECK ((state = 'DECLINED') = (decline_reason IS NOT NULL))
);
CREATE INDEX invitation_partner ON invitation (partner_id, id);

CREATE TABLE offer (
    id             uuid PRIMARY KEY,
    invitation_id  uuid NOT NULL UNIQUE REFERENCES invitation (id),
    quote_id       uuid NOT NULL REFERENCES offer_request (quote_id),
    partner_id     uuid NOT NULL REFERENCES partner (id),
    state          text NOT NULL CHECK (state IN
                       ('SUBMITTED', 'COUNTERED', 'REVISED', 'SELECTED', 'CONFIRMED', 'WITHDRAWN', 'CLOSED')),
    factor_version integer NOT NULL CHECK (factor_version > 0),
    last_version   integer NOT NULL CHECK (last_version >= factor_version),
    contract_id    uuid UNIQUE,
    signed_on      date,
    version        bigint NOT NULL,
    CHECK ((state = 'CONFIRMED') = (signed_on IS NOT NULL)),
    CHECK (state NOT IN ('SELECTED', 'CONFIRMED') OR contract_id IS NOT NULL)
);
CREATE INDEX offer_quote ON offer (quote_id);

-- What was once offered or asked stays as it was: a change is a new version.
CREATE TABLE offer_version (
    id          uuid PRIMARY KEY,
    offer_id    uuid NOT NULL REFERENCES offer (id),
    number      integer NOT NULL CHECK (number > 0),
    author      text NOT NULL CHECK (author IN ('FACTOR', 'BROKER')),
    firm        boolean NOT NULL,
    valid_until date NOT NULL,
    terms       text NOT NULL CHECK (terms IS JSON OBJECT),
    comment     text,
    created_at  timestamptz NOT NULL,
    created_by  text NOT NULL,
    UNIQUE (offer_id, number)
);

CREATE TABLE contract (
    id         uuid PRIMARY KEY,
    quote_id   uuid NOT NULL,
    client_id  uuid NOT NULL,
    partner_id uuid NOT NULL REFERENCES partner (id),
    state      text NOT NULL CHECK (state IN ('CONFIRMED', 'ACTIVE')),
    start_date date,
    version    bigint NOT NULL,
    CHECK ((state = 'ACTIVE') = (start_date IS NOT NULL))
);

CREATE TABLE limit_request (
    id                uuid PRIMARY KEY,
    contract_id       uuid NOT NULL REFERENCES contract (id),
    partner_id        uuid NOT NULL REFERENCES partner (id),
    debtor_id         uuid NOT NULL,
    debtor_siren      char(9) NOT NULL,
    debtor_name       text NOT NULL,
    address_line      text NOT NULL,
    postal_code       text NOT NULL,
    city              text NOT NULL,
    country           text NOT NULL,
    amount_minor      bigint NOT NULL CHECK (amount_minor > 0),
    currency          char(3) NOT NULL,
    state             text NOT NULL CHECK (state IN ('REQUESTED', 'GRANTED', 'REFUSED')),
    limit_id          uuid UNIQUE,
    granted_minor     bigint CHECK (granted_minor > 0),
    expires_on        date,
    refusal_reason    text,
    decided_at        timestamptz,
    version           bigint NOT NULL,
    CHECK ((state = 'GRANTED') = (limit_id IS NOT NULL AND granted_minor IS NOT NULL)),
    CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL)),
    CHECK ((state = 'REQUESTED') = (decided_at IS NULL))
);
CREATE INDEX limit_request_partner ON limit_request (partner_id, id);

CREATE TABLE assigned_invoice (
    id               uuid PRIMARY KEY,
    remittance_id    uuid NOT NULL,
    contract_id      uuid NOT NULL REFERENCES contract (id),
    partner_id       uuid NOT NULL REFERENCES partner (id),
    debtor_id        uuid NOT NULL,
    debtor_siren     char(9) NOT NULL,
    number           text NOT NULL,
    issue_date       date NOT NULL,
    due_date         date NOT NULL,
    assigned_on      date NOT NULL,
    currency         char(3) NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    financeable_minor bigint NOT NULL CHECK (financeable_minor >= 0),
    advance_minor    bigint NOT NULL CHECK (advance_minor >= 0)
);
CREATE INDEX assigned_invoice_remittance ON assigned_invoice (remittance_id, id);
CREATE INDEX assigned_invoice_contract ON assigned_invoice (contract_id, id);

CREATE TABLE remittance (
    id            uuid PRIMARY KEY,
    contract_id   uuid NOT NULL REFERENCES contract (id),
    partner_id    uuid NOT NULL REFERENCES partner (id),
    reference     text NOT NULL,
    assigned_on   date NOT NULL,
    invoice_count integer NOT NULL CHECK (invoice_count > 0),
    total_minor   bigint NOT NULL CHECK (total_minor > 0),
    currency      char(3) NOT NULL,
    hash          text NOT NULL
);

-- What a factor reported is never rewritten here.
CREATE TABLE payment_report (
    id                  uuid PRIMARY KEY,
    kind                text NOT NULL CHECK (kind IN ('ADVANCE', 'DEBTOR_PAYMENT', 'FEES', 'BALANCE')),
    contract_id         uuid NOT NULL REFERENCES contract (id),
    partner_id          uuid NOT NULL REFERENCES partner (id),
    invoice_id          uuid NOT NULL REFERENCES assigned_invoice (id),
    value_date          date NOT NULL,
    currency            char(3) NOT NULL,
    amount_minor        bigint CHECK (amount_minor > 0),
    service_minor       bigint CHECK (service_minor >= 0),
    service_vat_minor   bigint CHECK (service_vat_minor >= 0),
    financing_minor     bigint CHECK (financing_minor >= 0),
    financing_vat_minor bigint CHECK (financing_vat_minor >= 0),
    reported_at         timestamptz NOT NULL,
    reported_by         text NOT NULL,
    CHECK ((kind = 'FEES') = (amount_minor IS NULL)),
    CHECK ((kind = 'FEES') = (service_minor IS NOT NULL AND service_vat_minor IS NOT NULL
                              AND financing_minor IS NOT NULL AND financing_vat_minor IS NOT NULL))
);
CREATE INDEX payment_report_invoice ON payment_report (invoice_id, kind);
CREATE UNIQUE INDEX payment_report_once ON payment_report (invoice_id, kind) WHERE kind <> 'DEBTOR_PAYMENT';

REVOKE UPDATE, DELETE ON webhook_attempt, offer_version, payment_report FROM ${appRole};
