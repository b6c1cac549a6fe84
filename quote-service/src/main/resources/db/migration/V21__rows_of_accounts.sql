-- A company is shown to whoever registered it and to whoever acts for it; its members and invitations to these alone.
CALL show_rows('company', 'registered_by = (SELECT own_subject()) OR id IN (SELECT own_tenants(''CLIENT''))');
CALL show_rows('company_member', 'company_id IN (SELECT own_tenants(''CLIENT''))');
CALL show_rows('company_invitation', 'company_id IN (SELECT own_tenants(''CLIENT''))');
