CREATE TABLE sealed_thing (id uuid PRIMARY KEY, word bytea NOT NULL, more bytea, word_hash bytea NOT NULL);
CREATE TABLE passing_thing (id bigint PRIMARY KEY, state text NOT NULL, ended_at timestamptz, body text);
