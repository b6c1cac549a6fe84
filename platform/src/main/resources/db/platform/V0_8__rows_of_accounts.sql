-- Accounts belong to logins: whoever registered a company acts for none yet, and who acts for several reads them side by side.
CREATE FUNCTION own_subject() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('insegur.subject', true), '') $$;

-- For a condition of show_rows: the companies of that kind that the login acts for.
CREATE FUNCTION own_tenants(wanted text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT tenant_id FROM membership WHERE kind = wanted AND subject = own_subject() $$;
