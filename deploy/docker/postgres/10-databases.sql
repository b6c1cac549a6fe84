-- Runs once, on an empty volume: a database for each service, with the two roles that deploy/embedded gives it too.
\set database quote
\getenv owner_password QUOTE_OWNER_PASSWORD
\getenv app_password QUOTE_APP_PASSWORD
\ir database.psql

\set database receivables
\getenv owner_password RECEIVABLES_OWNER_PASSWORD
\getenv app_password RECEIVABLES_APP_PASSWORD
\ir database.psql

\set database partner
\getenv owner_password PARTNER_OWNER_PASSWORD
\getenv app_password PARTNER_APP_PASSWORD
\ir database.psql

\set database notification
\getenv owner_password NOTIFICATION_OWNER_PASSWORD
\getenv app_password NOTIFICATION_APP_PASSWORD
\ir database.psql
