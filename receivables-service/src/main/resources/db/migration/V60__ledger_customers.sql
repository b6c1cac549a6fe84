-- What clients say of the customers in their accounting files.
CREATE TABLE ledger_customer (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL,
    code varchar(40) NOT NULL CHECK (code <> ''),
    name varchar(200),
    siren varchar(9) CHECK (siren ~ '^[0-9]{9}$'),
    country varchar(2) CHECK (country ~ '^[A-Z]{2}$'),
    address_line varchar(200),
    postal_code varchar(20),
    city varchar(100),
    -- Sealed outside the database.
    email bytea,
    phone bytea,
    kind varchar(20) NOT NULL CHECK (kind IN ('COMPANY', 'PUBLIC', 'INDIVIDUAL', 'CASH', 'GROUP')),
    term varchar(24),
    category varchar(30) NOT NULL,
    group_siren varchar(9) CHECK (group_siren ~ '^[0-9]{9}$'),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (client_id, code)
);

-- Pages are read in the order of the identifiers.
CREATE INDEX ledger_customer_page ON ledger_customer (client_id, id);

CREATE TABLE ledger_customer_default (
    client_id uuid PRIMARY KEY,
    term varchar(24) NOT NULL,
    updated_at timestamptz NOT NULL
);

CALL show_rows('ledger_customer', 'client_id = (SELECT own_client())');
CALL show_rows('ledger_customer_default', 'client_id = (SELECT own_client())');
