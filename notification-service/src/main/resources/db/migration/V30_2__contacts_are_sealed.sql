ALTER TABLE contact
    DROP COLUMN name,
    DROP COLUMN email,
    DROP COLUMN phone;
ALTER TABLE contact RENAME COLUMN sealed_name TO name;
ALTER TABLE contact RENAME COLUMN sealed_email TO email;
ALTER TABLE contact RENAME COLUMN sealed_phone TO phone;
ALTER TABLE contact
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN email SET NOT NULL,
    ALTER COLUMN email_hash SET NOT NULL;
CREATE INDEX contact_email ON contact (email_hash);

-- A contact may be erased, and what it was sent stays on record: the identifier that is left names nobody.
ALTER TABLE notification
    DROP CONSTRAINT notification_contact_id_fkey,
    DROP CONSTRAINT notification_state_check,
    ADD CONSTRAINT notification_state_check
        CHECK (state IN ('WAITING_FOR_CONTACT', 'PENDING', 'SENT', 'FAILED', 'MUTED', 'CANCELLED'));

-- What a message said goes some time after its end; that it was sent stays.
ALTER TABLE notification
    ALTER COLUMN content DROP NOT NULL,
    ADD CHECK (content IS NOT NULL OR state NOT IN ('WAITING_FOR_CONTACT', 'PENDING'));
