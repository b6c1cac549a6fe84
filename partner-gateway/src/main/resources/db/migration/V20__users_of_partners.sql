-- Who acts for a partner: subjects of the issuer, people and machines, never names or addresses.
CREATE TABLE partner_user (
    id         uuid PRIMARY KEY,
    partner_id uuid        NOT NULL REFERENCES partner,
    subject    text        NOT NULL,
    part       text        NOT NULL CHECK (part IN ('MANAGER', 'OPERATOR', 'READER')),
    joined_at  timestamptz NOT NULL,
    UNIQUE (partner_id, subject)
);
CREATE INDEX partner_user_subject ON partner_user (subject);

-- The code itself is shown once and kept nowhere.
CREATE TABLE partner_user_invitation (
    id          uuid PRIMARY KEY,
    partner_id  uuid        NOT NULL REFERENCES partner,
    part        text        NOT NULL CHECK (part IN ('MANAGER', 'OPERATOR', 'READER')),
    code_hash   bytea       NOT NULL UNIQUE,
    invited_by  text        NOT NULL,
    invited_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    redeemed_by text,
    redeemed_at timestamptz,
    CHECK ((redeemed_by IS NULL) = (redeemed_at IS NULL))
);
CREATE INDEX partner_user_invitation_partner ON partner_user_invitation (partner_id);
