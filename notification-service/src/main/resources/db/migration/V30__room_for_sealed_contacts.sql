-- Who a contact is, sealed. What is there in clear is sealed by the migration that follows, which has the keys.
ALTER TABLE contact
    ADD COLUMN sealed_name  bytea,
    ADD COLUMN sealed_email bytea,
    ADD COLUMN sealed_phone bytea,
    ADD COLUMN email_hash   bytea;
