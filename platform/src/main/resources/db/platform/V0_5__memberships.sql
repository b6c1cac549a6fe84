-- For whom each subject of the issuer acts, and with which part. The service that owns the accounts writes it with them, the others
-- from what it publishes. No row policy: it is read to find out for whom a transaction is.
CREATE TABLE membership (
    subject   text   NOT NULL,
    kind      text   NOT NULL CHECK (kind IN ('CLIENT', 'PARTNER')),
    tenant_id uuid   NOT NULL,
    part      text   NOT NULL,
    scopes    text[] NOT NULL,
    PRIMARY KEY (subject, kind, tenant_id)
);
