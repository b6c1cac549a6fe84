-- Whose rows a transaction may see is said by three settings that last as long as the transaction: insegur.sees, insegur.client and
-- insegur.partner. Unset, or empty once a transaction that set them has ended, they let nobody see anything.
CREATE FUNCTION sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('insegur.sees', true), '') = 'all' $$;
CREATE FUNCTION sees_technical() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('insegur.sees', true), '') IN ('all', 'technical') $$;
CREATE FUNCTION own_client() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('insegur.client', true), '')::uuid $$;
CREATE FUNCTION own_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('insegur.partner', true), '')::uuid $$;

-- Lets a table show, and take, only rows for which the condition holds, to its owner too. Conditions name the functions above in a
-- subquery, so that each is worked out once per statement and not once per row.
CREATE PROCEDURE show_rows(guarded regclass, condition text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY own_rows ON %s USING ((SELECT sees_all()) OR (%s))', guarded, condition);
END $$;
