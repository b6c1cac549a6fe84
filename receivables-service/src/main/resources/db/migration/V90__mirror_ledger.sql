-- The whole life of an invoice, and of the contract beside its invoices, in books that prove themselves.

-- Steps and entries may concern the contract as a whole: month closes, the guarantee fund, fees of the price list.
ALTER TABLE invoice_step ALTER COLUMN invoice_id DROP NOT NULL, ALTER COLUMN state DROP NOT NULL;
ALTER TABLE invoice_step ADD COLUMN amount_minor bigint, ADD COLUMN reason text, ADD COLUMN reverses uuid UNIQUE REFERENCES invoice_step;
CREATE INDEX invoice_step_contract ON invoice_step (contract_id, id) WHERE invoice_id IS NULL;
ALTER TABLE ledger_entry ALTER COLUMN invoice_id DROP NOT NULL;
ALTER TABLE factor_report ALTER COLUMN invoice_id DROP NOT NULL;
ALTER TABLE discrepancy ALTER COLUMN invoice_id DROP NOT NULL, ALTER COLUMN report_id DROP NOT NULL;
ALTER TABLE discrepancy DROP CONSTRAINT discrepancy_subject_check;
ALTER TABLE discrepancy ADD CONSTRAINT discrepancy_subject_check
    CHECK (subject IN ('ADVANCE', 'FEES', 'BALANCE', 'INDEMNITY', 'STATEMENT'));
ALTER TABLE discrepancy ADD COLUMN statement_id uuid, ADD COLUMN detail text;

ALTER TABLE assigned_invoice
    ADD COLUMN fund_minor bigint NOT NULL DEFAULT 0 CHECK (fund_minor >= 0),
    ADD COLUMN sides text NOT NULL DEFAULT '',
    ADD COLUMN waits_until date;
CREATE INDEX assigned_invoice_due ON assigned_invoice (due_date)
    WHERE state IN ('ELIGIBLE', 'NON_FINANCEABLE', 'ADVANCED', 'PARTIALLY_PAID');

-- Each entry carries a seal over itself and the entry before it in the same contract, under a key that is not in the database. What
-- was booked before there were seals has positions below one and proves nothing.
ALTER TABLE ledger_entry ADD COLUMN position bigint, ADD COLUMN booked_on date, ADD COLUMN key_id text, ADD COLUMN seal text,
    -- What the entry moves on the client's current account, and what the account holds after it: a statement is read, not added up.
    ADD COLUMN cc_minor bigint NOT NULL DEFAULT 0, ADD COLUMN cc_after_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only;
UPDATE ledger_entry e SET position = numbered.position, booked_on = e.booked_at::date, key_id = '', seal = ''
FROM (SELECT id, row_number() OVER w - count(*) OVER (PARTITION BY contract_id) AS position
      FROM ledger_entry WINDOW w AS (PARTITION BY contract_id ORDER BY id)) numbered WHERE numbered.id = e.id;
UPDATE ledger_entry e SET cc_minor = moved.minor, cc_after_minor = moved.after
FROM (SELECT one.id, one.minor, sum(one.minor) OVER (PARTITION BY one.contract_id ORDER BY one.position) AS after
      FROM (SELECT e.id, e.contract_id, e.position, coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'CC'), 0) AS minor
            FROM ledger_entry e JOIN posting p ON p.entry_id = e.id GROUP BY e.id) one) moved WHERE moved.id = e.id;
ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only;
ALTER TABLE ledger_entry ALTER COLUMN position SET NOT NULL, ALTER COLUMN booked_on SET NOT NULL,
    ALTER COLUMN key_id SET NOT NULL, ALTER COLUMN seal SET NOT NULL;
DROP INDEX ledger_entry_contract;
CREATE UNIQUE INDEX ledger_entry_position ON ledger_entry (contract_id, position);
CREATE INDEX ledger_entry_statement ON ledger_entry (contract_id, booked_on, position) WHERE cc_minor <> 0;
CREATE INDEX ledger_entry_step ON ledger_entry (step_id);
-- What stands on a contract beside its invoices is little among all its postings.
CREATE INDEX posting_of_contract ON posting (contract_id, account)
    WHERE invoice_id IS NULL AND account IN ('CC', 'FDG', 'ICR', 'ENA', 'TP');

-- Stored for speed and compared with the postings every night. A position is read from these rows, never added up from invoices.
DROP TABLE account_balance;
CREATE TABLE contract_balance (
    contract_id   uuid   NOT NULL REFERENCES contract,
    client_id     uuid   NOT NULL,
    partner_id    uuid   NOT NULL,
    account       text   NOT NULL,
    balance_minor bigint NOT NULL,
    PRIMARY KEY (contract_id, account)
);
-- What all invoices of a contract come to: what counts against the ceiling, and the interest of days that no entry has booked yet
-- (funds times the sum of daily rates, less the weighted movements, divided by the days of the year, less what is booked).
CREATE TABLE contract_total (
    contract_id           uuid    NOT NULL REFERENCES contract PRIMARY KEY,
    client_id             uuid    NOT NULL,
    partner_id            uuid    NOT NULL,
    outstanding_minor     bigint  NOT NULL,
    committed_minor       bigint  NOT NULL,
    funds_minor           bigint  NOT NULL,
    weighted              numeric NOT NULL,
    interest_booked_minor bigint  NOT NULL,
    last_position         bigint  NOT NULL,
    last_seal             text    NOT NULL,
    last_month            date
);
CREATE TABLE debtor_total (
    contract_id       uuid   NOT NULL REFERENCES contract,
    debtor_id         uuid   NOT NULL REFERENCES debtor,
    client_id         uuid   NOT NULL,
    partner_id        uuid   NOT NULL,
    outstanding_minor bigint NOT NULL,
    financed_minor    bigint NOT NULL,
    open_count        bigint NOT NULL,
    PRIMARY KEY (contract_id, debtor_id)
);
INSERT INTO contract_balance
SELECT contract_id, client_id, partner_id, account, sum(amount_minor) FROM posting GROUP BY contract_id, client_id, partner_id, account;
CREATE TEMPORARY TABLE old_invoice AS
SELECT i.id, i.contract_id, i.client_id, i.partner_id, i.debtor_id, c.financing_rate,
       coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'ENC'), 0)                   AS outstanding,
       coalesce(sum(p.amount_minor) FILTER (WHERE p.account IN ('ENC', 'IND')), 0)         AS financed,
       coalesce(sum(p.amount_minor) FILTER (WHERE p.account IN ('ENC', 'IND', 'RES')), 0)  AS committed,
       coalesce(sum(p.amount_minor) FILTER (WHERE p.account IN ('ENC', 'CC', 'IND', 'RES')), 0) AS funds,
       coalesce(sum(p.amount_minor * c.financing_rate * (e.value_date - DATE '2000-01-01'))
                FILTER (WHERE p.account IN ('ENC', 'CC', 'IND', 'RES')), 0)                AS weighted,
       -coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'PF'), 0)                   AS interest
FROM assigned_invoice i JOIN contract c ON c.id = i.contract_id
    JOIN ledger_entry e ON e.invoice_id = i.id JOIN posting p ON p.entry_id = e.id
GROUP BY i.id, c.financing_rate;
INSERT INTO contract_total
SELECT contract_id, client_id, partner_id, sum(outstanding), sum(greatest(0, committed)), sum(greatest(0, funds)),
       coalesce(sum(weighted) FILTER (WHERE funds > 0), 0), coalesce(sum(interest) FILTER (WHERE funds > 0), 0), 0, '', NULL
FROM old_invoice GROUP BY contract_id, client_id, partner_id;
INSERT INTO debtor_total
SELECT contract_id, debtor_id, client_id, partner_id, sum(outstanding), sum(greatest(0, financed)), count(*) FILTER (WHERE outstanding > 0)
FROM old_invoice GROUP BY contract_id, debtor_id, client_id, partner_id;
DROP TABLE old_invoice;

-- Terms from a day on, as contract-amended told them.
CREATE TABLE contract_amendment (
    id             uuid PRIMARY KEY,
    contract_id    uuid        NOT NULL REFERENCES contract,
    effective_from date        NOT NULL,
    terms          text        NOT NULL,
    registered_at  timestamptz NOT NULL,
    UNIQUE (contract_id, effective_from)
);
-- Terms of accidents and of the fund, which the first contracts did not name.
ALTER TABLE contract
    ADD COLUMN fund_cap_minor bigint,
    ADD COLUMN fund_floor_minor bigint,
    ADD COLUMN interest_base text NOT NULL DEFAULT 'NET' CHECK (interest_base IN ('NET', 'GROSS')),
    ADD COLUMN interest_stops_at_definancing boolean NOT NULL DEFAULT false,
    ADD COLUMN cover_rate numeric(14, 8) NOT NULL DEFAULT 0 CHECK (cover_rate BETWEEN 0 AND 1),
    ADD COLUMN waiting_days int NOT NULL DEFAULT 0,
    ADD COLUMN own_risk boolean NOT NULL DEFAULT false;

CREATE TABLE reference_rate (
    code        text           NOT NULL CHECK (code IN ('EURIBOR_3M')),
    from_date   date           NOT NULL,
    rate        numeric(14, 8) NOT NULL CHECK (rate BETWEEN -1 AND 1),
    source      text           NOT NULL,
    recorded_at timestamptz    NOT NULL,
    PRIMARY KEY (code, from_date)
);
INSERT INTO reference_rate VALUES ('EURIBOR_3M', '2026-02-20', 0.02024, 'euribor.eu', now());

-- A closed month takes no entry any more; what is heard of later is booked in the open one with its own value date.
CREATE TABLE month_close (
    contract_id uuid        NOT NULL REFERENCES contract,
    month       date        NOT NULL CHECK (extract(day FROM month) = 1),
    client_id   uuid        NOT NULL,
    partner_id  uuid        NOT NULL,
    closed_at   timestamptz NOT NULL,
    actor       text        NOT NULL,
    entries     int         NOT NULL,
    PRIMARY KEY (contract_id, month)
);

-- What the factor's statement of account says, line by line, and what was found for each.
CREATE TABLE factor_statement (
    id            uuid PRIMARY KEY,
    contract_id   uuid        NOT NULL REFERENCES contract,
    client_id     uuid        NOT NULL,
    partner_id    uuid        NOT NULL,
    from_date     date        NOT NULL,
    to_date       date        NOT NULL CHECK (to_date >= from_date),
    opening_minor bigint      NOT NULL,
    closing_minor bigint      NOT NULL,
    currency      varchar(3)  NOT NULL,
    line_count    int         NOT NULL,
    matched_count int         NOT NULL,
    received_at   timestamptz NOT NULL,
    actor         text        NOT NULL
);
CREATE INDEX factor_statement_contract ON factor_statement (contract_id, id);
CREATE TABLE factor_statement_line (
    statement_id uuid   NOT NULL REFERENCES factor_statement,
    ordinal      int    NOT NULL,
    value_date   date   NOT NULL,
    label        text   NOT NULL,
    kind         text   NOT NULL,
    invoice      text   NOT NULL,
    amount_minor bigint NOT NULL,
    outcome      text   NOT NULL CHECK (outcome IN ('MATCHED', 'OTHER_AMOUNT', 'NOT_IN_LEDGER', 'NOT_IN_STATEMENT')),
    entry_id     uuid,
    PRIMARY KEY (statement_id, ordinal)
);

-- What was told once per cause.
CREATE TABLE follow_up (
    contract_id uuid        NOT NULL REFERENCES contract,
    kind        text        NOT NULL,
    cause       text        NOT NULL,
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (contract_id, kind, cause)
);

REVOKE UPDATE, DELETE, TRUNCATE ON contract_amendment, month_close, factor_statement, factor_statement_line, follow_up FROM ${appRole};
REVOKE DELETE, TRUNCATE ON contract_balance, contract_total, debtor_total FROM ${appRole};

CALL show_rows('contract_balance', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('contract_total', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('debtor_total', 'client_id = (SELECT own_client())');
CALL show_rows('month_close', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('factor_statement', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('factor_statement_line', 'EXISTS (SELECT 1 FROM factor_statement WHERE factor_statement.id = factor_statement_line.statement_id)');
CALL show_rows('contract_amendment', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = contract_amendment.contract_id)');
CALL show_rows('follow_up', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = follow_up.contract_id)');
-- Rates are nobody's: they have no policy.
-- Steps and reports of the contract as a whole are its client's, like those of its invoices.
DROP POLICY own_rows ON invoice_step;
CALL show_rows('invoice_step', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = invoice_step.contract_id AND contract.client_id = (SELECT own_client()))');
DROP POLICY own_rows ON factor_report;
CALL show_rows('factor_report', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = factor_report.contract_id AND contract.client_id = (SELECT own_client()))');
