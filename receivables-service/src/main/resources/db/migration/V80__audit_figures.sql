-- Every figure of an audit is a row with its confidence, or with the reason why there is none; debtors and open items are lists.
ALTER TABLE audit ADD COLUMN source text NOT NULL DEFAULT 'FEC' CHECK (source IN ('FEC', 'AGED_BALANCE', 'INVOICE_LIST'));
ALTER TABLE audit ALTER COLUMN source DROP DEFAULT;
ALTER TABLE audit ADD COLUMN since date;
UPDATE audit SET since = as_of;
ALTER TABLE audit ALTER COLUMN since SET NOT NULL;
ALTER TABLE audit ADD COLUMN debtors int NOT NULL DEFAULT 0, ADD COLUMN open_items int NOT NULL DEFAULT 0;

CREATE TABLE audit_metric (
    audit_id   uuid NOT NULL REFERENCES audit,
    ordinal    int  NOT NULL,
    code       text NOT NULL,
    value      numeric(24, 6),
    confidence varchar(1) CHECK (confidence IN ('A', 'B', 'C')),
    rating     text CHECK (rating IN ('GREEN', 'AMBER', 'RED')),
    method     text NOT NULL,
    reason     text,
    PRIMARY KEY (audit_id, ordinal),
    UNIQUE (audit_id, code),
    CHECK ((value IS NULL) = (reason IS NOT NULL))
);

-- Audits of before keep the figures that they had.
INSERT INTO audit_metric (audit_id, ordinal, code, value, confidence, method)
SELECT a.id, (row_number() OVER (PARTITION BY a.id ORDER BY f.place) - 1)::int, f.code, f.value, a.confidence, ''
FROM audit a CROSS JOIN LATERAL (VALUES
    (0, 'OUTSTANDING', a.outstanding_minor::numeric), (1, 'UNALLOCATED_CREDITS', a.unallocated_minor::numeric),
    (2, 'OVERDUE', a.overdue_minor::numeric), (3, 'DSO_12_MONTHS', a.dso_simple_days), (4, 'DSO_COUNTBACK', a.dso_days),
    (5, 'LATE_SHARE', round(a.late_share, 4)), (6, 'SEVERELY_LATE_SHARE', round(a.severely_late_share, 4)),
    (7, 'TOP1_OPEN', round(a.top1_share, 4)), (8, 'TOP5_OPEN', round(a.top5_share, 4)), (9, 'HHI_OPEN', a.hhi::numeric),
    (10, 'DILUTION', round(a.dilution, 4)), (11, 'LETTERED_SHARE', round(a.lettered_share, 4)),
    (12, 'OLDEST_FIRST_SHARE', round(a.fifo_share, 4)), (13, 'ESTIMATED_DUE_SHARE', round(a.estimated_due_share, 4)),
    (14, 'FINANCEABLE', a.financeable_minor::numeric)) AS f (place, code, value)
WHERE f.value IS NOT NULL;

ALTER TABLE audit
    DROP COLUMN dso_days, DROP COLUMN dso_beyond_history, DROP COLUMN dso_simple_days, DROP COLUMN top1_share,
    DROP COLUMN top5_share, DROP COLUMN hhi, DROP COLUMN late_share, DROP COLUMN severely_late_share, DROP COLUMN dilution,
    DROP COLUMN lettered_share, DROP COLUMN fifo_share, DROP COLUMN estimated_due_share;

ALTER TABLE audit_ageing ADD COLUMN by_invoice_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE audit_month
    ADD COLUMN net_minor bigint, ADD COLUMN credit_notes int NOT NULL DEFAULT 0, ADD COLUMN paid_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN delay_days numeric(8, 1);
UPDATE audit_waterfall SET step = 'NOT_COMPANIES' WHERE step = 'NOT_B2B';

CREATE TABLE audit_reconciliation (
    audit_id     uuid   NOT NULL REFERENCES audit,
    ordinal      int    NOT NULL,
    part         text   NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

CREATE TABLE audit_matching (
    audit_id     uuid   NOT NULL REFERENCES audit,
    ordinal      int    NOT NULL,
    method       text   NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

CREATE TABLE audit_factoring (
    audit_id uuid NOT NULL REFERENCES audit,
    ordinal  int  NOT NULL,
    account  text NOT NULL,
    lines    int  NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);

ALTER TABLE audit_debtor
    ADD COLUMN siren text,
    ADD COLUMN kind text NOT NULL DEFAULT 'COMPANY',
    ADD COLUMN group_key text NOT NULL DEFAULT '',
    ADD COLUMN set_aside boolean NOT NULL DEFAULT false,
    ADD COLUMN credit_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN balance_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN unallocated_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN overdue_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN ageing bigint[] NOT NULL DEFAULT '{0,0,0,0,0,0}',
    ADD COLUMN ageing_by_invoice bigint[] NOT NULL DEFAULT '{0,0,0,0,0,0}',
    ADD COLUMN payment_days int,
    ADD COLUMN above_cap_invoices int NOT NULL DEFAULT 0,
    ADD COLUMN above_cap_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN penalty_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN cross_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN eligible_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN confidence varchar(1) NOT NULL DEFAULT 'C' CHECK (confidence IN ('A', 'B', 'C'));
UPDATE audit_debtor SET balance_minor = open_minor, group_key = code;
UPDATE audit a SET debtors = (SELECT count(*) FROM audit_debtor d WHERE d.audit_id = a.id);

-- Items come before their audit, as they are found on the way to its figures; so they name their client themselves.
CREATE TABLE audit_item (
    audit_id     uuid   NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
    client_id    uuid   NOT NULL,
    ordinal      int    NOT NULL,
    debtor_code  text   NOT NULL,
    debtor_label text   NOT NULL,
    number       text   NOT NULL,
    label        text   NOT NULL,
    issued       date   NOT NULL,
    listed_due   date,
    due          date   NOT NULL,
    due_source   text   NOT NULL,
    amount_minor bigint NOT NULL,
    open_minor   bigint NOT NULL CHECK (open_minor > 0),
    nature       text   NOT NULL,
    paid_by      text,
    days_late    bigint NOT NULL,
    exclusion    text   NOT NULL,
    line         bigint NOT NULL,
    PRIMARY KEY (audit_id, ordinal)
);
CREATE INDEX audit_item_debtor ON audit_item (audit_id, debtor_code, ordinal);

CALL show_rows('audit_metric', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_metric.audit_id)');
CALL show_rows('audit_reconciliation', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_reconciliation.audit_id)');
CALL show_rows('audit_matching', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_matching.audit_id)');
CALL show_rows('audit_factoring', 'EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_factoring.audit_id)');
CALL show_rows('audit_item', 'client_id = (SELECT own_client())');
