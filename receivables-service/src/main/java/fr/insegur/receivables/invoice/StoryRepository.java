package fr.insegur.receivables.invoice;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceView.EntryView;
import fr.insegur.receivables.invoice.InvoiceView.PostingView;
import fr.insegur.receivables.invoice.InvoiceView.StepView;
import fr.insegur.receivables.ledger.Account;
import fr.insegur.receivables.ledger.EntryKind;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The story of an invoice as it was written, step by step, entry by entry, leg by leg. */
@ApplicationScoped
class StoryRepository extends JdbcRepository {
    private static final String STEPS = "SELECT * FROM invoice_step WHERE invoice_id = ? ORDER BY id";
    private static final String LEGS = """
            SELECT e.id, e.step_id, e.kind, e.value_date, p.account, p.amount_minor
            FROM ledger_entry e JOIN posting p ON p.entry_id = e.id
            WHERE e.invoice_id = ? ORDER BY e.position, p.leg""";

    private record Leg(UUID entry, UUID step, EntryKind kind, LocalDate valueDate, PostingView posting) {}

    List<StepView> story(UUID invoiceId, Currency currency) {
        Map<UUID, List<EntryView>> entries = entriesByStep(list(LEGS, row -> leg(row, currency), invoiceId));
        return list(STEPS, row -> step(row, entries, currency), invoiceId);
    }

    private static Map<UUID, List<EntryView>> entriesByStep(List<Leg> legs) {
        Map<UUID, List<Leg>> byEntry =
                legs.stream().collect(Collectors.groupingBy(Leg::entry, LinkedHashMap::new, Collectors.toList()));
        return byEntry.values().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getFirst().step(),
                        Collectors.mapping(StoryRepository::entry, Collectors.toList())));
    }

    private static EntryView entry(List<Leg> legs) {
        Leg first = legs.getFirst();
        return new EntryView(
                first.entry(),
                first.kind(),
                first.valueDate(),
                legs.stream().map(Leg::posting).toList());
    }

    private static Leg leg(ResultSet row, Currency currency) throws SQLException {
        return new Leg(
                row.getObject("id", UUID.class),
                row.getObject("step_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("value_date", LocalDate.class),
                new PostingView(
                        Account.valueOf(row.getString("account")),
                        Money.ofMinor(row.getLong("amount_minor"), currency)));
    }

    private static StepView step(ResultSet row, Map<UUID, List<EntryView>> entries, Currency currency)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Long minor = row.getObject("amount_minor", Long.class);
        return new StepView(
                id,
                Move.valueOf(row.getString("kind")),
                InvoiceState.valueOf(row.getString("state")),
                row.getObject("value_date", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getObject("report_id", UUID.class),
                minor == null ? null : Money.ofMinor(minor, currency),
                row.getString("reason"),
                row.getObject("reverses", UUID.class),
                entries.getOrDefault(id, List.of()));
    }
}
