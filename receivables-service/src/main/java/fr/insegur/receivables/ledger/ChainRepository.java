package fr.insegur.receivables.ledger;

import fr.insegur.receivables.ledger.EntrySeals.Leg;
import fr.insegur.receivables.ledger.EntrySeals.Link;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sealed entries of a contract in the order of their chain. */
@ApplicationScoped
class ChainRepository extends JdbcRepository {
    private static final String END = "SELECT last_position, last_seal FROM contract_total WHERE contract_id = ?";
    private static final String AFTER =
            "SELECT e.id, e.position, e.step_id, e.kind, e.invoice_id, e.value_date, e.booked_at,"
                    + " e.booked_on, e.reverses, e.key_id, e.seal, p.account, p.invoice_id AS leg_invoice, p.amount_minor, e.currency FROM ledger_entry e"
                    + " LEFT JOIN posting p ON p.entry_id = e.id WHERE e.contract_id = ? AND e.position > ? AND e.position <= ?"
                    + " ORDER BY e.position, p.leg";
    private static final String BEYOND = "SELECT 1 FROM ledger_entry WHERE contract_id = ? AND position > ? LIMIT 1";

    /** Where a chain ends: zero and an empty seal before its first entry. */
    record End(long position, String seal) {}

    /** An entry with the seal that stands beside it. */
    record Sealed(Link link, String seal) {}

    private record Row(
            Link withoutLegs, String seal, @Nullable Leg leg) {}

    End end(UUID contractId) {
        return first(END, row -> new End(row.getLong(1), row.getString(2)), contractId)
                .orElse(new End(0, ""));
    }

    boolean goesOn(UUID contractId, long position) {
        return first(BEYOND, row -> row.getInt(1), contractId, position).isPresent();
    }

    /** Those at the positions after one up to another, both of which may be missing. */
    List<Sealed> after(UUID contractId, long position, long last) {
        Map<UUID, List<Row>> byEntry = new LinkedHashMap<>();
        list(AFTER, row -> row(contractId, row), contractId, position, last)
                .forEach(row -> byEntry.computeIfAbsent(row.withoutLegs().id(), any -> new ArrayList<>())
                        .add(row));
        return byEntry.values().stream().map(ChainRepository::sealed).toList();
    }

    private static Sealed sealed(List<Row> rows) {
        List<Leg> legs = new ArrayList<>();
        for (Row row : rows) {
            Leg leg = row.leg();
            if (leg != null) {
                legs.add(leg);
            }
        }
        Link link = rows.getFirst().withoutLegs();
        return new Sealed(
                new Link(
                        link.contractId(),
                        link.position(),
                        link.stepId(),
                        link.id(),
                        link.kind(),
                        link.invoiceId(),
                        link.currency(),
                        link.valueDate(),
                        link.bookedAt(),
                        link.bookedOn(),
                        link.reverses(),
                        link.keyId(),
                        legs),
                rows.getFirst().seal());
    }

    private static Row row(UUID contractId, ResultSet row) throws SQLException {
        String account = row.getString("account");
        Leg leg = account == null
                ? null
                : new Leg(account, row.getObject("leg_invoice", UUID.class), row.getLong("amount_minor"));
        Link link = new Link(
                contractId,
                row.getLong("position"),
                row.getObject("step_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("invoice_id", UUID.class),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("reverses", UUID.class),
                row.getString("key_id"),
                List.of());
        return new Row(link, row.getString("seal"), leg);
    }
}
