-- A client's event moves its whole negotiation, a factor's request its own part of it, so both ids are in the rows of a negotiation. They
-- are columns here, because the request is shown to a factor for its invitation: the two policies cannot each ask the other table.
ALTER TABLE invitation ADD COLUMN client_id uuid;
UPDATE invitation SET client_id = (SELECT r.client_id FROM offer_request r WHERE r.quote_id = invitation.quote_id);
ALTER TABLE invitation ALTER COLUMN client_id SET NOT NULL;
ALTER TABLE offer ADD COLUMN client_id uuid;
UPDATE offer SET client_id = (SELECT r.client_id FROM offer_request r WHERE r.quote_id = offer.quote_id);
ALTER TABLE offer ALTER COLUMN client_id SET NOT NULL;

CALL show_rows('invitation', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('offer', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');
CALL show_rows('offer_version', 'EXISTS (SELECT 1 FROM offer WHERE offer.id = offer_version.offer_id)');
CALL show_rows('contract', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');

-- What a client asks and consents to is before each factor that it was put to, and no other.
CALL show_rows('offer_request', 'client_id = (SELECT own_client()) OR EXISTS (SELECT 1 FROM invitation
    WHERE invitation.quote_id = offer_request.quote_id AND invitation.partner_id = (SELECT own_partner()))');
CALL show_rows('consent', 'client_id = (SELECT own_client()) OR EXISTS (SELECT 1 FROM invitation
    WHERE invitation.quote_id = consent.quote_id AND invitation.partner_id = (SELECT own_partner()))');

-- What a factor has here is nobody else's, not even the client's, who is told of it by another service.
CALL show_rows('partner', 'id = (SELECT own_partner())');
CALL show_rows('partner_product', 'partner_id = (SELECT own_partner())');
CALL show_rows('limit_request', 'partner_id = (SELECT own_partner())');
CALL show_rows('assigned_invoice', 'partner_id = (SELECT own_partner())');
CALL show_rows('remittance', 'partner_id = (SELECT own_partner())');
CALL show_rows('payment_report', 'partner_id = (SELECT own_partner())');
CALL show_rows('webhook_endpoint', 'partner_id = (SELECT own_partner())');
CALL show_rows('webhook_secret', 'partner_id = (SELECT own_partner())');
CALL show_rows('webhook_secret_request', 'partner_id = (SELECT own_partner())');

-- Ops looks after messages that did not arrive.
CALL show_rows('webhook_delivery', 'partner_id = (SELECT own_partner()) OR (SELECT sees_technical())');
CALL show_rows('webhook_attempt', 'EXISTS (SELECT 1 FROM webhook_delivery WHERE webhook_delivery.id = webhook_attempt.delivery_id)');
