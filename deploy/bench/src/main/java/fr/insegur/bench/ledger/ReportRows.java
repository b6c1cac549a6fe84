package fr.insegur.bench.ledger;

import fr.insegur.bench.ledger.Reports.Payable;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a report: the statements that the service runs for one, with values of the same size, on a connection that does
 * nothing else. Nothing is parsed, decided, sealed or written as JSON.
 */
final class ReportRows implements AutoCloseable {
    private static final String SUBJECT = "broker-user";
    private static final String KEY = "1";
    private static final String MAC = "0".repeat(64);
    private static final byte[] HASH = new byte[32];
    private static final byte[] ANSWER = new byte[700];
    private static final long INTEREST = 37;
    private static final BigDecimal WEIGHT = new BigDecimal("-49050.00");
    private static final String EVENT =
            "{\"invoiceId\":\"%1$s\",\"contractId\":\"%1$s\",\"clientId\":\"%1$s\",\"partnerId\":"
                    + "\"%1$s\",\"number\":\"SEED0\",\"paid\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"open\":{\"amount\":"
                    + "\"999.00\",\"currency\":\"EUR\"},\"valueDate\":\"2026-01-12\"}";
    private static final int CHAIN = 0;
    private static final int POSITION = 1;
    private static final int ACCOUNT = 2;
    /** Places in the row of an invoice, in the order of its select. */
    private static final int DEBTOR = 5;

    private static final int VERSION = 28;
    private static final int STATE = 27;

    private final ReportStatements sql;
    private final LocalDate today;

    ReportRows(ReportStatements sql, LocalDate today) {
        this.sql = sql;
        this.today = today;
    }

    void report(Payable payable) throws SQLException {
        UUID invoice = payable.invoice();
        BenchContract contract = payable.contract();
        sql.connection().setAutoCommit(true);
        sql.query("membership", SUBJECT);
        sql.connection().setAutoCommit(false);
        String key = id().toString();
        sql.one("scope", "all", "", "", SUBJECT);
        sql.one("lock-key", SUBJECT + "\n" + key);
        sql.query("earlier-answer", SUBJECT, key);
        sql.one("lock-contract", invoice);
        @Nullable Object[] row = sql.one("invoice", invoice);
        sql.query("vat", contract.id());
        sql.query("amendments", contract.id());
        sql.query("entries", invoice);
        book(contract, invoice, (UUID) row[DEBTOR]);
        sql.query("discrepancies", invoice);
        tell(contract);
        sql.execute(
                "answer", SUBJECT, key, HASH, 201, "{\"Location\":\"/v1/invoices/" + invoice + "\"}", ANSWER, now());
        trail(invoice);
        move(row);
        sql.connection().commit();
    }

    private void book(BenchContract contract, UUID invoice, @Nullable UUID debtor) throws SQLException {
        UUID step = id();
        sql.add(
                "step",
                step,
                invoice,
                contract.id(),
                "DEBTOR_PAID",
                "PARTIALLY_PAID",
                today,
                now(),
                SUBJECT,
                null,
                Reports.PAID_MINOR,
                null,
                null);
        sql.executeBatch("step");
        append(contract, invoice, step, debtor);
    }

    private void append(BenchContract contract, UUID invoice, UUID step, @Nullable UUID debtor) throws SQLException {
        @Nullable Object[] end = sql.one("end-of-chain", contract.id());
        long position = number(end[0]);
        UUID payment = id();
        UUID interest = id();
        entry(contract, payment, step, invoice, "DEBTOR_PAYMENT", position + 1, number(end[ACCOUNT]));
        entry(contract, interest, step, invoice, "INTEREST", position + 2, number(end[ACCOUNT]));
        sql.executeBatch("entry");
        posting(contract, payment, 0, "BK", null, Reports.PAID_MINOR);
        posting(contract, payment, 1, "ENC", invoice, -Reports.PAID_MINOR);
        posting(contract, interest, 0, "ICR", invoice, INTEREST);
        posting(contract, interest, 1, "PF", null, -INTEREST);
        sql.executeBatch("posting");
        balance(contract, "ENC", -Reports.PAID_MINOR);
        balance(contract, "ICR", INTEREST);
        balance(contract, "BK", Reports.PAID_MINOR);
        balance(contract, "PF", -INTEREST);
        sql.executeBatch("balance");
        totals(contract, debtor, position + 2);
    }

    private void totals(BenchContract contract, @Nullable UUID debtor, long position) throws SQLException {
        sql.execute(
                "total",
                -Reports.PAID_MINOR,
                -Reports.PAID_MINOR,
                -Reports.PAID_MINOR,
                WEIGHT,
                INTEREST,
                position,
                MAC,
                contract.id());
        sql.execute(
                "debtor",
                contract.id(),
                debtor,
                contract.clientId(),
                contract.partnerId(),
                -Reports.PAID_MINOR,
                -Reports.PAID_MINOR,
                0);
    }

    private void entry(
            BenchContract contract, UUID id, UUID step, UUID invoice, String kind, long position, long account)
            throws SQLException {
        sql.add(
                "entry",
                id,
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                step,
                invoice,
                kind,
                "EUR",
                today,
                now(),
                null,
                today,
                position,
                KEY,
                MAC,
                0,
                account);
    }

    private void posting(
            BenchContract contract, UUID entry, int leg, String account, @Nullable UUID invoice, long minor)
            throws SQLException {
        sql.add(
                "posting",
                entry,
                leg,
                contract.id(),
                contract.clientId(),
                contract.partnerId(),
                account,
                invoice,
                minor);
    }

    private void balance(BenchContract contract, String account, long minor) throws SQLException {
        sql.add("balance", contract.id(), contract.clientId(), contract.partnerId(), account, minor);
    }

    private void tell(BenchContract contract) throws SQLException {
        @Nullable Object[] drawn = sql.one("draw", "assignments.v1", contract.id(), 1L);
        String event = String.format(EVENT, contract.id());
        sql.add(
                "event",
                id(),
                "assignments.v1",
                contract.id(),
                number(drawn[0]),
                "invoice-partly-paid.v1",
                event,
                contract.clientId(),
                contract.partnerId(),
                id().toString(),
                null,
                null,
                now());
        sql.executeBatch("event");
    }

    private void trail(UUID invoice) throws SQLException {
        @Nullable
        Object[] head = sql.one("trail-head", (Object) sql.connection().createArrayOf("int2", new Object[0]));
        long position = number(head[POSITION]) + 1;
        sql.execute(
                "trail",
                head[CHAIN],
                position,
                id(),
                now(),
                SUBJECT,
                "broker",
                "invoices.facts.create",
                invoice.toString(),
                null,
                null,
                MAC,
                id().toString(),
                KEY,
                MAC,
                position,
                MAC,
                KEY,
                MAC);
    }

    /** All columns, as the service writes them. */
    private void move(@Nullable Object[] row) throws SQLException {
        @Nullable Object[] values = new Object[row.length + 1];
        System.arraycopy(row, 1, values, 0, row.length - 1);
        values[STATE - 1] = "PARTIALLY_PAID";
        values[VERSION - 1] = number(row[VERSION]) + 1;
        values[row.length - 1] = row[0];
        values[row.length] = row[VERSION];
        sql.execute("move-invoice", values);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** As the service draws them: in the order of time. */
    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
