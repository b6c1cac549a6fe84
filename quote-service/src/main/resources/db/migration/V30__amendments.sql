-- What the parties signed anew, from a day on; written once and never changed.
CREATE TABLE contract_amendment (
    id             uuid PRIMARY KEY,
    contract_id    uuid        NOT NULL REFERENCES contract,
    effective_from date        NOT NULL,
    terms          jsonb       NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    UNIQUE (contract_id, effective_from)
);
REVOKE UPDATE, DELETE, TRUNCATE ON contract_amendment FROM ${appRole};
CALL show_rows('contract_amendment', 'EXISTS (SELECT 1 FROM contract WHERE contract.id = contract_amendment.contract_id)');
