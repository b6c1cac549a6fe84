-- The factor's version that the client itself saw last in the comparison: only that one can be accepted.
ALTER TABLE received_offer ADD COLUMN seen_version int CHECK (seen_version > 0);
