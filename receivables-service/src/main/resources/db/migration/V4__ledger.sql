-- The mirror ledger, per contract and currency; debit positive, credit negative.
CREATE TABLE ledger_entry (
    id          uuid PRIMARY KEY,
    contract_id uuid        NOT NULL REFERENCES contract,
    step_id     uuid        NOT NULL REFERENCES invoice_step,
    invoice_id  uuid        NOT NULL REFERENCES assigned_invoice,
    kind        text        NOT NULL,
    currency    varchar(3)  NOT NULL,
    value_date  date        NOT NULL,
    booked_at   timestamptz NOT NULL,
    reverses    uuid UNIQUE REFERENCES ledger_entry
);
CREATE INDEX ledger_entry_contract ON ledger_entry (contract_id, id);
CREATE INDEX ledger_entry_invoice ON ledger_entry (invoice_id, id);

CREATE TABLE posting (
    entry_id     uuid     NOT NULL REFERENCES ledger_entry,
    leg          smallint NOT NULL,
    contract_id  uuid     NOT NULL,
    account      text     NOT NULL,
    invoice_id   uuid,
    amount_minor bigint   NOT NULL CHECK (amount_minor <> 0),
    PRIMARY KEY (entry_id, leg)
);

-- Stored for speed; the reconciliation compares them with the fold of the postings.
CREATE TABLE account_balance (
    contract_id   uuid   NOT NULL REFERENCES contract,
    account       text   NOT NULL,
    invoice_id    uuid,
    balance_minor bigint NOT NULL,
    CONSTRAINT account_balance_key UNIQUE NULLS NOT DISTINCT (contract_id, account, invoice_id)
);
CREATE INDEX account_balance_invoice ON account_balance (invoice_id) WHERE invoice_id IS NOT NULL;

-- Invariant 1, whoever writes: an entry has two legs at least and they sum to zero when the transaction commits.
CREATE FUNCTION entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry uuid := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                     ELSE (to_jsonb(NEW) ->> 'entry_id')::uuid END;
    legs  int;
    total numeric;
BEGIN
    SELECT count(*), coalesce(sum(amount_minor), 0) INTO legs, total FROM posting WHERE entry_id = entry;
    IF legs < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'ledger entry % has % legs that sum to %', entry, legs, total USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();

-- Append-only for the application by its grants, and for the owner too by a trigger: a mistake is reversed, not rewritten.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, posting FROM ${appRole};
REVOKE DELETE, TRUNCATE ON account_balance FROM ${appRole};
