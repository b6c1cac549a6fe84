-- What one report runs, in this order, as PostgreSQL logged it (log_statement = all) while receivables-service took one.
-- membership
SELECT kind, tenant_id, part, scopes FROM membership WHERE subject = ? ORDER BY kind, tenant_id
-- scope
SELECT set_config('insegur.sees', ?, true), set_config('insegur.client', ?, true), set_config('insegur.partner', ?,
true), set_config('insegur.subject', ?, true)
-- lock-key
SELECT pg_try_advisory_xact_lock(hashtextextended(?, 42))
-- earlier-answer
SELECT request_hash, status, headers, body FROM idempotent_answer WHERE caller = ? AND key = ?
-- lock-contract
select c1_0.id, c1_0.client_id, c1_0.client_siren, c1_0.currency, c1_0.notification_mode, c1_0.offer_id,
c1_0.offer_version, c1_0.partner_id, c1_0.quote_id, c1_0.registered_at, c1_0.start_date, c1_0.product, c1_0.recourse,
c1_0.advance_rate, c1_0.guarantee_fund_rate, c1_0.ceiling_minor, c1_0.service_rate, c1_0.minimum_per_invoice_minor,
c1_0.minimum_annual_minor, c1_0.financing_index, c1_0.financing_rate, c1_0.day_count, c1_0.file_fee_minor,
c1_0.debtor_fee_minor, c1_0.monthly_fee_minor, c1_0.service_vat_rate, c1_0.financing_vat_rate, c1_0.fee_timing,
c1_0.notice_months, c1_0.fund_cap_minor, c1_0.fund_floor_minor, c1_0.interest_base,
c1_0.interest_stops_at_definancing, c1_0.cover_rate, c1_0.waiting_days, c1_0.own_risk from contract c1_0 where
c1_0.id=(select ai1_0.contract_id from assigned_invoice ai1_0 where ai1_0.id=?) for no key update of c1_0
-- invoice
select ai1_0.id, ai1_0.assigned_on, ai1_0.client_id, ai1_0.contract_id, ai1_0.currency, ai1_0.debtor_id,
ai1_0.debtor_siren, ai1_0.due_date, ai1_0.amount_minor, ai1_0.financeable_minor, ai1_0.advance_minor,
ai1_0.reserve_minor, ai1_0.unavailable_minor, ai1_0.fund_minor, ai1_0.service_minor, ai1_0.service_vat_minor,
ai1_0.issue_date, ai1_0.number, ai1_0.outcome, ai1_0.partner_id, ai1_0.remittance_id, ai1_0.reported_advance_minor,
ai1_0.reported_financing_minor, ai1_0.reported_financing_vat_minor, ai1_0.reported_service_minor,
ai1_0.reported_service_vat_minor, ai1_0.sides, ai1_0.state, ai1_0.version, ai1_0.waits_until from assigned_invoice
ai1_0 where ai1_0.id=?
-- vat
select v1_0.contract_id, v1_0.ordinal, v1_0.fee, v1_0.rate, v1_0.from_date from contract_vat v1_0 where
v1_0.contract_id=?
-- amendments
SELECT effective_from, terms FROM contract_amendment WHERE contract_id = ? ORDER BY effective_from
-- entries
SELECT e.id, e.kind, e.invoice_id, e.value_date, e.reverses, p.account, p.invoice_id, p.amount_minor FROM ledger_entry
e JOIN posting p ON p.entry_id = e.id WHERE e.invoice_id = ? ORDER BY e.position, p.leg
-- step
INSERT INTO invoice_step (id, invoice_id, contract_id, kind, state, value_date, booked_at, actor, report_id,
amount_minor, reason, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- end-of-chain
SELECT t.last_position, t.last_seal, coalesce(b.balance_minor, 0), t.last_month FROM contract_total t LEFT JOIN
contract_balance b ON b.contract_id = t.contract_id AND b.account = 'CC' WHERE t.contract_id = ? FOR UPDATE OF t
-- entry
INSERT INTO ledger_entry (id, contract_id, client_id, partner_id, step_id, invoice_id, kind, currency, value_date,
booked_at, reverses, booked_on, position, key_id, seal, cc_minor, cc_after_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
?, ?, ?, ?, ?, ?, ?, ?)
-- posting
INSERT INTO posting (entry_id, leg, contract_id, client_id, partner_id, account, invoice_id, amount_minor) VALUES (?,
?, ?, ?, ?, ?, ?, ?)
-- balance
INSERT INTO contract_balance (contract_id, client_id, partner_id, account, balance_minor) VALUES (?, ?, ?, ?, ?) ON
CONFLICT (contract_id, account) DO UPDATE SET balance_minor = contract_balance.balance_minor + excluded.balance_minor
-- total
UPDATE contract_total SET outstanding_minor = outstanding_minor + ?, committed_minor = committed_minor + ?,
funds_minor = funds_minor + ?, weighted = weighted + ?, interest_booked_minor = interest_booked_minor + ?,
last_position = ?, last_seal = ? WHERE contract_id = ?
-- debtor
INSERT INTO debtor_total (contract_id, debtor_id, client_id, partner_id, outstanding_minor, financed_minor,
open_count) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (contract_id, debtor_id) DO UPDATE SET outstanding_minor =
debtor_total.outstanding_minor + excluded.outstanding_minor, financed_minor = debtor_total.financed_minor +
excluded.financed_minor, open_count = debtor_total.open_count + excluded.open_count
-- discrepancies
select d1_0.id, d1_0.client_id, d1_0.closed_at, d1_0.contract_id, d1_0.currency, d1_0.detail, d1_0.expected_minor,
d1_0.fee_line, d1_0.found_at, d1_0.invoice_id, d1_0.partner_id, d1_0.report_id, d1_0.reported_minor,
d1_0.statement_id, d1_0.subject, d1_0.value_date from discrepancy d1_0 where d1_0.invoice_id=? and d1_0.closed_at is
null order by d1_0.id
-- draw
INSERT INTO outbox_counter (topic, key, sequence) VALUES (?, ?, ?) ON CONFLICT (topic, key) DO UPDATE SET sequence =
outbox_counter.sequence + excluded.sequence RETURNING sequence
-- event
INSERT INTO outbox_event (event_id, topic, key, sequence, type, payload, client_id, partner_id, correlation_id,
causation_id, traceparent, occurred_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- answer
INSERT INTO idempotent_answer (caller, key, request_hash, status, headers, body, answered_at) VALUES (?, ?, ?, ?, ?,
?, ?)
-- trail-head
SELECT chain, position, mac, key_id, seal FROM trail_chain WHERE chain <> ALL (?) FOR UPDATE SKIP LOCKED LIMIT 1
-- trail
WITH written AS (INSERT INTO trail_entry (chain, position, id, recorded_at, actor, roles, action, object, reason,
before_hash, after_hash, request_id, key_id, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT
(chain, position) DO NOTHING RETURNING chain) UPDATE trail_chain SET position = ?, mac = ?, key_id = ?, seal = ? WHERE
chain = (SELECT chain FROM written)
-- move-invoice
update assigned_invoice set assigned_on=?, client_id=?, contract_id=?, currency=?, debtor_id=?, debtor_siren=?,
due_date=?, amount_minor=?, financeable_minor=?, advance_minor=?, reserve_minor=?, unavailable_minor=?, fund_minor=?,
service_minor=?, service_vat_minor=?, issue_date=?, number=?, outcome=?, partner_id=?, remittance_id=?,
reported_advance_minor=?, reported_financing_minor=?, reported_financing_vat_minor=?, reported_service_minor=?,
reported_service_vat_minor=?, sides=?, state=?, version=?, waits_until=? where id=? and version=?
