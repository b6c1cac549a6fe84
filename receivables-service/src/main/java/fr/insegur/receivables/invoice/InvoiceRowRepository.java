package fr.insegur.receivables.invoice;

import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes invoices and their steps in batches, and finds those that are assigned already. */
@ApplicationScoped
public class InvoiceRowRepository extends JdbcRepository {
    private static final String INSERT = """
            INSERT INTO assigned_invoice (id, version, remittance_id, contract_id, client_id, client_siren, partner_id,
                debtor_id, debtor_siren, number, normalised_number, issue_date, issue_year, due_date, assigned_on, currency,
                amount_minor, financeable_minor, advance_minor, reserve_minor, unavailable_minor, fund_minor, service_minor,
                service_vat_minor, outcome, state)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String LIVE = """
            SELECT id, client_id, debtor_siren, normalised_number, issue_year FROM assigned_invoice
            WHERE client_siren = ? AND normalised_number = ANY (?) AND state NOT IN ('RETROCEDED', 'REJECTED', 'CANCELLED')""";
    private static final String INSERT_STEP = """
            INSERT INTO invoice_step (id, invoice_id, contract_id, kind, state, value_date, booked_at, actor, report_id,
                amount_minor, reason, reverses)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final List<String> STEP_TYPES = List.of(
            "uuid", "uuid", "uuid", "text", "text", "date", "timestamptz", "text", "uuid", "int8", "text", "uuid");
    private static final String OVERDUE = """
            SELECT id, contract_id, due_date FROM assigned_invoice
            WHERE state IN ('ELIGIBLE', 'NON_FINANCEABLE', 'ADVANCED', 'PARTIALLY_PAID') AND due_date < ?
                AND sides NOT LIKE '%OVERDUE%' AND id > ? ORDER BY id LIMIT ?""";
    private static final String LOCK_SUPPLIER =
            "SELECT pg_advisory_xact_lock(hashtextextended('supplier ' || ?, 0))::text";

    /** What makes an invoice the same as another one of its supplier. */
    public record Key(String debtorSiren, String normalisedNumber, int issueYear) {}

    /** An invoice that is assigned, and under which account of the supplier. */
    public record Live(UUID invoiceId, UUID clientId) {}

    /** An invoice whose due date has passed. */
    public record Due(UUID invoiceId, UUID contractId, LocalDate dueDate) {}

    private record Found(Key key, Live live) {}

    /** Assignments of one supplier, under whichever contract, wait for each other until the transaction ends. */
    public void lockSupplier(String clientSiren) {
        list(LOCK_SUPPLIER, row -> row.getString(1), clientSiren);
    }

    /** The live assignments of a supplier that have one of these numbers. */
    public Map<Key, Live> live(String clientSiren, List<String> normalisedNumbers) {
        Map<Key, Live> live = new HashMap<>();
        list(
                        LIVE,
                        row -> new Found(
                                new Key(
                                        row.getString("debtor_siren"),
                                        row.getString("normalised_number"),
                                        row.getInt("issue_year")),
                                new Live(row.getObject("id", UUID.class), row.getObject("client_id", UUID.class))),
                        clientSiren,
                        normalisedNumbers.toArray(String[]::new))
                .forEach(found -> live.put(found.key(), found.live()));
        return live;
    }

    /** Open invoices that were due before a day and are not said to be overdue, in portions. */
    public List<Due> overdue(LocalDate day, UUID after, int most) {
        return list(
                OVERDUE,
                row -> new Due(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)),
                day,
                after,
                most);
    }

    /** @return those that were not inserted because the same invoice is in a live assignment (invariant 5) */
    public List<NewInvoice> insert(List<NewInvoice> invoices) {
        int[] inserted = batch(
                INSERT, invoices.stream().map(InvoiceRowRepository::values).toList());
        return IntStream.range(0, invoices.size())
                .filter(index -> inserted[index] == 0)
                .mapToObj(invoices::get)
                .toList();
    }

    public void insertSteps(List<InvoiceStep> steps) {
        executeForAll(
                INSERT_STEP,
                Values.of(),
                steps.stream()
                        .map(step -> Values.of(
                                step.id(),
                                step.invoiceId(),
                                step.contractId(),
                                step.kind(),
                                step.state(),
                                step.valueDate(),
                                step.bookedAt(),
                                step.actor(),
                                step.reportId(),
                                step.amount() == null ? null : step.amount().minor(),
                                step.reason(),
                                step.reverses()))
                        .toList(),
                STEP_TYPES);
    }

    private static Values values(NewInvoice invoice) {
        InvoiceFigures figures = invoice.figures();
        return Values.of(
                invoice.id(),
                invoice.remittanceId(),
                invoice.contractId(),
                invoice.clientId(),
                invoice.clientSiren(),
                invoice.partnerId(),
                invoice.debtorId(),
                invoice.debtorSiren(),
                invoice.number(),
                invoice.normalisedNumber(),
                invoice.issueDate(),
                invoice.issueDate().getYear(),
                invoice.dueDate(),
                invoice.assignedOn(),
                figures.amount().currency().getCurrencyCode(),
                figures.amount().minor(),
                figures.financeable().minor(),
                figures.advance().minor(),
                figures.reserve().minor(),
                figures.unavailable().minor(),
                figures.fund().minor(),
                figures.service().minor(),
                figures.serviceVat().minor(),
                invoice.outcome(),
                invoice.state());
    }
}
