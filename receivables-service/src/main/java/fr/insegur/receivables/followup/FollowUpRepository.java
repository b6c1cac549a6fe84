package fr.insegur.receivables.followup;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Finds causes that nobody was told of yet, and notes those that somebody was. */
@ApplicationScoped
class FollowUpRepository extends JdbcRepository {
    private static final int AT_ONCE = 500;
    private static final String LATE = """
            SELECT i.id, i.contract_id, i.client_id, i.partner_id, i.number, i.advance_minor, i.currency, i.assigned_on
            FROM assigned_invoice i JOIN invoice_step s ON s.id = i.id
            WHERE i.state = 'ELIGIBLE' AND s.booked_at < ? AND NOT EXISTS (SELECT 1 FROM follow_up f
                WHERE f.contract_id = i.contract_id AND f.kind = 'funding-late' AND f.cause = i.id::text)
            ORDER BY i.id LIMIT ?""";
    private static final String FULL = """
            SELECT c.id, c.client_id, c.partner_id, c.ceiling_minor, t.committed_minor, c.currency
            FROM contract c JOIN contract_total t ON t.contract_id = c.id
            WHERE c.ceiling_minor > 0 AND t.committed_minor * 100 >= c.ceiling_minor * ? AND NOT EXISTS (SELECT 1 FROM follow_up f
                WHERE f.contract_id = c.id AND f.kind = 'ceiling-nearly-used' AND f.cause = ?)
            ORDER BY c.id LIMIT ?""";
    private static final String UNLIMITED = """
            SELECT t.contract_id, t.client_id, t.partner_id, t.debtor_id, t.outstanding_minor, c.currency
            FROM debtor_total t JOIN contract c ON c.id = t.contract_id
            WHERE t.open_count > 0 AND NOT EXISTS (SELECT 1 FROM debtor_limit l WHERE l.contract_id = t.contract_id
                AND l.debtor_id = t.debtor_id AND l.state = 'GRANTED' AND (l.expires_on IS NULL OR l.expires_on >= ?))
                AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.contract_id = t.contract_id AND f.kind = 'limit-missing'
                AND f.cause = t.debtor_id::text)
            ORDER BY t.contract_id, t.debtor_id LIMIT ?""";
    private static final String NOTE =
            "INSERT INTO follow_up (contract_id, kind, cause, told_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    /** Invoices whose advance should have come before that instant. */
    List<FollowUpEvents.FundingLate> fundingLate(Instant assignedBefore) {
        return list(LATE, FollowUpRepository::late, assignedBefore, AT_ONCE);
    }

    /** Contracts of whose ceiling so many hundredths are used or promised. */
    List<FollowUpEvents.CeilingNearlyUsed> ceilingNearlyUsed(int percent, String cause) {
        return list(FULL, FollowUpRepository::full, percent, cause, AT_ONCE);
    }

    /** Debtors that owe something and have no limit on that day. */
    List<FollowUpEvents.LimitMissing> limitMissing(LocalDate day) {
        return list(UNLIMITED, FollowUpRepository::unlimited, day, AT_ONCE);
    }

    /** @return whether nobody was told before */
    boolean note(UUID contractId, String kind, String cause, Instant now) {
        return execute(NOTE, contractId, kind, cause, now) == 1;
    }

    private static FollowUpEvents.FundingLate late(ResultSet row) throws SQLException {
        return new FollowUpEvents.FundingLate(
                row.getObject("contract_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("number"),
                money(row, "advance_minor"),
                row.getObject("assigned_on", LocalDate.class));
    }

    private static FollowUpEvents.CeilingNearlyUsed full(ResultSet row) throws SQLException {
        return new FollowUpEvents.CeilingNearlyUsed(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                money(row, "committed_minor"),
                money(row, "ceiling_minor"));
    }

    private static FollowUpEvents.LimitMissing unlimited(ResultSet row) throws SQLException {
        return new FollowUpEvents.LimitMissing(
                row.getObject("contract_id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("debtor_id", UUID.class),
                money(row, "outstanding_minor"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
