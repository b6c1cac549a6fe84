-- A quote and all that hangs on it is its client's; a contract is the factor's too.
CALL show_rows('quote_request', 'client_id = (SELECT own_client())');
CALL show_rows('contract', 'client_id = (SELECT own_client()) OR partner_id = (SELECT own_partner())');

DO $$
DECLARE
    part regclass;
BEGIN
    FOREACH part IN ARRAY ARRAY['quote_transition', 'quote_consent', 'quote_audit', 'recommendation', 'offer_request',
                                'invitation', 'received_offer', 'selection']::regclass[]
    LOOP
        CALL show_rows(part, 'EXISTS (SELECT 1 FROM quote_request WHERE quote_request.id = quote_id)');
    END LOOP;
END $$;
CALL show_rows('offer_version', 'EXISTS (SELECT 1 FROM received_offer WHERE received_offer.id = offer_id)');
