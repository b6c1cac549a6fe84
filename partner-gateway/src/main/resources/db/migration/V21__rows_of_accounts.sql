-- Users and invitations of a partner are shown to whoever acts for it.
CALL show_rows('partner_user', 'partner_id IN (SELECT own_tenants(''PARTNER''))');
CALL show_rows('partner_user_invitation', 'partner_id IN (SELECT own_tenants(''PARTNER''))');
