CREATE TABLE ledger_import (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    client_id        uuid        NOT NULL,
    quote_request_id uuid,
    state            text        NOT NULL CHECK (state IN ('RECEIVED', 'PARSING', 'AUDITED', 'REFUSED')),
    file_name        text        NOT NULL,
    bytes            bigint      NOT NULL,
    sha256           varchar(64) NOT NULL,
    lines            bigint      NOT NULL DEFAULT 0,
    issue_count      bigint      NOT NULL DEFAULT 0,
    attempts         int         NOT NULL DEFAULT 0,
    audit_id         uuid,
    received_at      timestamptz NOT NULL,
    finished_at      timestamptz,
    CHECK ((state = 'AUDITED') = (audit_id IS NOT NULL))
);
CREATE INDEX ledger_import_client ON ledger_import (client_id, id);
CREATE INDEX ledger_import_waiting ON ledger_import (id) WHERE state IN ('RECEIVED', 'PARSING');

CREATE TABLE ledger_import_issue (
    import_id   uuid NOT NULL REFERENCES ledger_import,
    ordinal     int  NOT NULL,
    line        bigint,
    column_name text,
    code        text NOT NULL,
    severity    text NOT NULL CHECK (severity IN ('INFO', 'WARNING', 'ERROR')),
    message     text NOT NULL,
    PRIMARY KEY (import_id, ordinal)
);

CREATE TABLE audit (
    id                     uuid PRIMARY KEY,
    import_id              uuid           NOT NULL UNIQUE REFERENCES ledger_import,
    client_id              uuid           NOT NULL,
    quote_request_id       uuid,
    currency               varchar(3)     NOT NULL,
    as_of                  date           NOT NULL,
    confidence             varchar(1)     NOT NULL CHECK (confidence IN ('A', 'B', 'C')),
    outstanding_minor      bigint         NOT NULL,
    unallocated_minor      bigint         NOT NULL,
    overdue_minor          bigint         NOT NULL,
    financeable_minor      bigint         NOT NULL,
    suggested_advance_rate numeric(14, 8) NOT NULL,
    dso_days               numeric(8, 1)  NOT NULL,
    dso_beyond_history     boolean        NOT NULL,
    dso_simple_days        numeric(8, 1)  NOT NULL,
    top1_share             numeric(14, 8) NOT NULL,
    top5_share             numeric(14, 8) NOT NULL,
    hhi                    int            NOT NULL,
    late_share             numeric(14, 8) NOT NULL,
    severely_late_share    numeric(14, 8) NOT NULL,
    dilution               numeric(14, 8) NOT NULL,
    lettered_share         numeric(14, 8) NOT NULL,
    fifo_share             numeric(14, 8) NOT NULL,
    estimated_due_share    numeric(14, 8) NOT NULL,
    audited_at             timestamptz    NOT NULL
);
CREATE INDEX audit_client ON audit (client_id, id);

CREATE TABLE audit_ageing (
    audit_id     uuid   NOT NULL REFERENCES audit,
    ordinal      int    NOT NULL,
    bucket       text   NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

CREATE TABLE audit_waterfall (
    audit_id     uuid   NOT NULL REFERENCES audit,
    ordinal      int    NOT NULL,
    step         text   NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

CREATE TABLE audit_month (
    audit_id     uuid   NOT NULL REFERENCES audit,
    ordinal      int    NOT NULL,
    month        date   NOT NULL,
    sales_minor  bigint NOT NULL,
    credit_minor bigint NOT NULL,
    invoices     int    NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

-- Code and label stay here: what leaves in the event has neither.
CREATE TABLE audit_debtor (
    audit_id          uuid   NOT NULL REFERENCES audit,
    ordinal           int    NOT NULL,
    code              text   NOT NULL,
    label             text   NOT NULL,
    turnover_minor    bigint NOT NULL,
    open_minor        bigint NOT NULL,
    delay_days        int,
    term_days         int,
    invoices_per_year int    NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);
