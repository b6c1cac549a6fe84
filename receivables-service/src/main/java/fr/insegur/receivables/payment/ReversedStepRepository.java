package fr.insegur.receivables.payment;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.problem.Refused;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.AssignedInvoice;
import fr.insegur.receivables.invoice.Move;
import fr.insegur.receivables.ledger.BookedRepository;
import fr.insegur.receivables.ledger.JournalEntry;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what is to be taken back, and refuses what cannot be. */
@ApplicationScoped
class ReversedStepRepository extends JdbcRepository {
    private static final String STEP = "SELECT s.id, s.kind, s.amount_minor,"
            + " EXISTS (SELECT 1 FROM invoice_step r WHERE r.reverses = s.id) FROM invoice_step s WHERE s.invoice_id = ? AND ";
    private static final String BY_ID = STEP + "s.id = ?";
    private static final String BY_REPORT = STEP + "s.report_id = ?";
    /** What follows from others, is the beginning of all, or booked nothing is not taken back by itself. */
    private static final Set<Move> STANDING = EnumSet.of(
            Move.ASSIGNED,
            Move.MONTH_ENDED,
            Move.REVERSED,
            Move.FEES_CHARGED,
            Move.OVERDUE,
            Move.CLAIM_FILED,
            Move.CLAIM_REFUSED);

    private final BookedRepository booked;

    ReversedStepRepository(BookedRepository booked) {
        this.booked = booked;
    }

    private record Row(UUID id, Move kind, @Nullable Long amountMinor, boolean reversed) {}

    /** A step that may be taken back, with what was booked for it. */
    record Found(UUID stepId, Move kind, @Nullable Money amount, List<JournalEntry> entries) {
        /** What the factor reported in all is less again. */
        void takeBackFrom(AssignedInvoice invoice) {
            if (kind == Move.ADVANCE_PAID && amount != null) {
                invoice.advanceTakenBack(amount);
            }
        }
    }

    Found ofReport(Contract contract, AssignedInvoice invoice, UUID reportId) {
        return found(contract, first(BY_REPORT, ReversedStepRepository::row, invoice.id(), reportId));
    }

    Found ofStep(Contract contract, AssignedInvoice invoice, UUID stepId) {
        return found(contract, first(BY_ID, ReversedStepRepository::row, invoice.id(), stepId));
    }

    private Found found(Contract contract, Optional<Row> row) {
        Row step = row.orElseThrow(
                () -> Refused.unprocessable("reversed-unknown", "nothing of that identifier happened to this invoice"));
        if (step.reversed()) {
            throw Refused.conflict("reversed-already", "that was taken back before");
        }
        if (STANDING.contains(step.kind())) {
            throw Refused.unprocessable("not-reversible", step.kind() + " is not taken back");
        }
        Long minor = step.amountMinor();
        return new Found(
                step.id(),
                step.kind(),
                minor == null ? null : Money.ofMinor(minor, contract.currency()),
                booked.ofStep(step.id(), contract.currency()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                Move.valueOf(row.getString(2)),
                row.getObject(3, Long.class),
                row.getBoolean(4));
    }
}
