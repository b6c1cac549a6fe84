-- Whom to tell is the client company's business alone. What became of a message is ops' business too, who sends it again.
CALL show_rows('contact', 'client_id = (SELECT own_client())');
CALL show_rows('notification', 'client_id = (SELECT own_client()) OR (SELECT sees_technical())');
