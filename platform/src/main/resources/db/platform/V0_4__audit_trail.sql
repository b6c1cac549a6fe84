-- Nothing runs in production yet, so what ops did so far is not carried over: from here on all of it is on the trail.
DROP TABLE ops_action;

-- Who did what, in chains: each row's mac covers the row and the mac of the row before it.
CREATE TABLE trail_entry (
    chain       smallint    NOT NULL,
    position    bigint      NOT NULL CHECK (position > 0),
    id          uuid        NOT NULL UNIQUE,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL,
    roles       text        NOT NULL,
    action      text        NOT NULL,
    object      text        NOT NULL,
    reason      text,
    before_hash text,
    after_hash  text,
    request_id  text        NOT NULL,
    key_id      text        NOT NULL,
    mac         text        NOT NULL,
    PRIMARY KEY (chain, position)
);
CREATE INDEX trail_entry_actor ON trail_entry (actor, id);
CREATE INDEX trail_entry_object ON trail_entry (object, id);

-- One chain would have every command wait for the commit of the one before; whoever writes takes one that is free.
-- A chain without entries has no seal, because the key is not here.
CREATE TABLE trail_chain (
    chain    smallint PRIMARY KEY,
    position bigint NOT NULL,
    mac      text   NOT NULL,
    key_id   text   NOT NULL,
    seal     text   NOT NULL
) WITH (fillfactor = 10);
INSERT INTO trail_chain (chain, position, mac, key_id, seal)
SELECT number, 0, '', '', '' FROM generate_series(0, 15) AS number;

REVOKE UPDATE, DELETE, TRUNCATE ON trail_entry FROM ${appRole};
REVOKE INSERT, DELETE, TRUNCATE ON trail_chain FROM ${appRole};

-- The owner of the tables needs no grant; it is told all the same, unless it takes the trigger away first.
CREATE FUNCTION refuse_change_of_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only';
END
$$;
CREATE TRIGGER trail_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_trail();
