package fr.insegur.bench.ledger;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Open invoices with their books, by COPY: assigned, nine tenths of it advanced on the same day, in two steps and three entries that are
 * chained and sealed. Balances and totals are those of the same postings. References, triggers and row policies are not asked, since
 * that alone would take longer than all measurements; the service verifies some of the chains instead, and compares the totals.
 */
final class InvoiceSeed implements AutoCloseable {
    private static final String INVOICE =
            "id, version, remittance_id, contract_id, client_id, client_siren, partner_id,"
                    + " debtor_id, debtor_siren, number, normalised_number, issue_date, issue_year, due_date, assigned_on, currency,"
                    + " amount_minor, financeable_minor, advance_minor, reserve_minor, unavailable_minor, service_minor,"
                    + " service_vat_minor, outcome, state, reported_advance_minor";
    private static final String STEP =
            "id, invoice_id, contract_id, kind, state, value_date, booked_at, actor, amount_minor";
    private static final String ENTRY = "id, contract_id, client_id, partner_id, step_id, invoice_id, kind, currency,"
            + " value_date, booked_at, booked_on, position, key_id, seal, cc_minor, cc_after_minor";
    private static final String POSTING =
            "entry_id, leg, contract_id, client_id, partner_id, account, invoice_id, amount_minor";
    private static final String REMITTANCE = "id, contract_id, client_id, partner_id, reference, assigned_on, currency,"
            + " line_count, total_minor, accepted_count, accepted_minor, hash, created_at";
    private static final String KEY = "1";
    private static final String ACTOR = "bench";
    private static final int DAYS = 20;
    private static final int TERM = 60;
    private static final LocalDate RATES_BEGIN = LocalDate.of(2000, 1, 1);
    private static final BigDecimal RATE = new BigDecimal("0.05");

    private final BenchIds ids;
    private final EntrySeal seal;
    private final LocalDate start;
    private final CopyTable invoices;
    private final CopyTable steps;
    private final CopyTable entries;
    private final CopyTable postings;
    private final CopyTable remittances;
    private final TotalsSeed totals;

    /** The contract that is being seeded, and how far its chain is. */
    private BenchContract contract;

    private long position;
    private String last = "";

    InvoiceSeed(LedgerDatabase database, LocalDate start, BenchIds ids, BenchContract first) throws SQLException {
        this.ids = ids;
        this.start = start;
        this.contract = first;
        seal = new EntrySeal(database.sealKey());
        invoices = new CopyTable(database, "assigned_invoice", INVOICE);
        steps = new CopyTable(database, "invoice_step", STEP);
        entries = new CopyTable(database, "ledger_entry", ENTRY);
        postings = new CopyTable(database, "posting", POSTING);
        remittances = new CopyTable(database, "remittance", REMITTANCE);
        totals = new TotalsSeed(database);
    }

    /** A leg: an account, the invoice where the account is kept for it, and what is debited. */
    private record Leg(String account, boolean ofInvoice, long minor) {}

    void contract(BenchContract one) throws SQLException {
        contract = one;
        position = 0;
        last = "";
        UUID remittance = ids.next();
        TotalsSeed.Sums sums = new TotalsSeed.Sums();
        for (int index = 0; index < one.invoices(); index++) {
            // In the order of their days, as a ledger is booked.
            LocalDate day = start.plusDays((long) index * DAYS / one.invoices());
            long reserve = 10_000 + index % 900 * 10L;
            invoice(remittance, index, day, reserve * 10, reserve);
            long financed = reserve * 9;
            sums.add(
                    index % one.debtors().size(),
                    reserve * 10,
                    reserve,
                    BigDecimal.valueOf(financed * ChronoUnit.DAYS.between(RATES_BEGIN, day))
                            .multiply(RATE));
        }
        if (one.invoices() > 0) {
            remittances.row(
                    remittance,
                    one.id(),
                    one.clientId(),
                    one.partnerId(),
                    "SEED",
                    start,
                    "EUR",
                    one.invoices(),
                    sums.outstanding(),
                    one.invoices(),
                    sums.outstanding(),
                    "0".repeat(64),
                    start + "T08:00:00Z");
        }
        totals.store(one, sums, position, last);
    }

    private void invoice(UUID remittance, int index, LocalDate day, long amount, long reserve) throws SQLException {
        UUID id = ids.next();
        String at = at(day);
        long advance = amount - reserve;
        invoiceRow(id, remittance, index, day, amount, advance);
        steps.row(id, id, contract.id(), "ASSIGNED", "ELIGIBLE", day, at, ACTOR, null);
        UUID advanced = ids.next();
        steps.row(advanced, id, contract.id(), "ADVANCE_PAID", "ADVANCED", day, at, ACTOR, advance);
        entry(id, id, "ASSIGNMENT", day, -amount, -amount, new Leg("ENC", true, amount), new Leg("CC", true, -amount));
        entry(
                id,
                id,
                "RESERVE",
                day,
                reserve,
                reserve - amount,
                new Leg("CC", true, reserve),
                new Leg("RES", true, -reserve));
        entry(id, advanced, "ADVANCE", day, advance, 0, new Leg("CC", true, advance), new Leg("BK", false, -advance));
    }

    private void invoiceRow(UUID id, UUID remittance, int index, LocalDate day, long amount, long advance)
            throws SQLException {
        BenchContract.Debtor debtor = contract.debtorOf(index);
        String number = "SEED" + index;
        invoices.row(
                id,
                1,
                remittance,
                contract.id(),
                contract.clientId(),
                contract.clientSiren(),
                contract.partnerId(),
                debtor.id(),
                debtor.siren(),
                number,
                number,
                day,
                day.getYear(),
                day.plusDays(TERM),
                day,
                "EUR",
                amount,
                amount,
                advance,
                amount - advance,
                0,
                0,
                0,
                "ACCEPTED",
                "ADVANCED",
                advance);
    }

    private void entry(UUID invoice, UUID step, String kind, LocalDate day, long cc, long ccAfter, Leg one, Leg other)
            throws SQLException {
        UUID id = ids.next();
        position++;
        last = sealed(id, invoice.toString(), step, kind, day.toString(), one, other);
        entries.row(
                id,
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                step,
                invoice,
                kind,
                "EUR",
                day,
                at(day),
                day,
                position,
                KEY,
                last,
                cc,
                ccAfter);
        posting(id, 0, invoice, one);
        posting(id, 1, invoice, other);
    }

    private String sealed(UUID id, String invoice, UUID step, String kind, String day, Leg one, Leg other) {
        return seal.of(
                contract.id().toString(),
                Long.toString(position),
                step.toString(),
                id.toString(),
                kind,
                invoice,
                "EUR",
                day,
                day + "T08:00:00Z",
                day,
                "null",
                KEY,
                last,
                one.account(),
                one.ofInvoice() ? invoice : "null",
                Long.toString(one.minor()),
                other.account(),
                other.ofInvoice() ? invoice : "null",
                Long.toString(other.minor()));
    }

    private static String at(LocalDate day) {
        return day + "T08:00:00Z";
    }

    private void posting(UUID entry, int leg, UUID invoice, Leg what) throws SQLException {
        postings.row(
                entry,
                leg,
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                what.account(),
                what.ofInvoice() ? invoice : null,
                what.minor());
    }

    void end() throws SQLException {
        for (CopyTable table : new CopyTable[] {invoices, steps, entries, postings, remittances}) {
            table.end();
        }
        totals.end();
    }

    @Override
    public void close() throws SQLException {
        for (CopyTable table : new CopyTable[] {invoices, steps, entries, postings, remittances}) {
            table.close();
        }
        totals.close();
    }
}
