package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads entries back as they were booked. */
@ApplicationScoped
public class BookedRepository extends JdbcRepository {
    private static final String LEGS =
            "SELECT e.id, e.kind, e.invoice_id, e.value_date, e.reverses, p.account, p.invoice_id,"
                    + " p.amount_minor FROM ledger_entry e JOIN posting p ON p.entry_id = e.id WHERE ";
    private static final String OF_INVOICE = LEGS + "e.invoice_id = ? ORDER BY e.position, p.leg";
    private static final String OF_INVOICES = LEGS + "e.invoice_id = ANY (?::uuid[]) ORDER BY e.position, p.leg";
    private static final String OF_STEP = LEGS + "e.step_id = ? ORDER BY e.position, p.leg";

    private record Leg(
            UUID entry,
            EntryKind kind,
            @Nullable UUID invoice,
            LocalDate valueDate,
            @Nullable UUID reverses,
            Posting posting) {}

    /** All entries of an invoice, in the order of booking. */
    public List<JournalEntry> ofInvoice(UUID invoiceId, Currency currency) {
        return entries(list(OF_INVOICE, row -> leg(row, currency), invoiceId));
    }

    /** The same of many; an invoice without entries is absent. */
    public Map<UUID, List<JournalEntry>> ofInvoices(List<UUID> invoiceIds, Currency currency) {
        return entries(list(OF_INVOICES, row -> leg(row, currency), (Object)
                        invoiceIds.stream().map(UUID::toString).toArray(String[]::new)))
                .stream()
                .collect(Collectors.groupingBy(JournalEntry::invoiceId));
    }

    /** The entries of one step of a story. */
    public List<JournalEntry> ofStep(UUID stepId, Currency currency) {
        return entries(list(OF_STEP, row -> leg(row, currency), stepId));
    }

    static List<JournalEntry> entries(List<Leg> legs) {
        Map<UUID, List<Leg>> byEntry = new LinkedHashMap<>();
        legs.forEach(leg ->
                byEntry.computeIfAbsent(leg.entry(), any -> new ArrayList<>()).add(leg));
        return byEntry.values().stream()
                .map(of -> new JournalEntry(
                        of.getFirst().entry(),
                        of.getFirst().kind(),
                        of.getFirst().invoice(),
                        of.getFirst().valueDate(),
                        of.stream().map(Leg::posting).toList(),
                        of.getFirst().reverses()))
                .toList();
    }

    private static Leg leg(ResultSet row, Currency currency) throws SQLException {
        return new Leg(
                row.getObject(1, UUID.class),
                EntryKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class),
                new Posting(
                        Account.valueOf(row.getString(6)),
                        row.getObject(7, UUID.class),
                        Money.ofMinor(row.getLong(8), currency)));
    }
}
