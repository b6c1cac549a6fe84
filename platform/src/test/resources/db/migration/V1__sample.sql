CREATE TABLE thing (id uuid PRIMARY KEY, owner uuid NOT NULL, amount bigint NOT NULL);
CALL show_rows('thing', 'owner = (SELECT own_client())');
CREATE TABLE thing_seen (sequence bigint NOT NULL, key uuid NOT NULL, name text NOT NULL, seen_at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE TABLE thing_allowed (key uuid PRIMARY KEY);
