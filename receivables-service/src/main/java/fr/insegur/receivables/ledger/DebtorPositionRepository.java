package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Reads what debtors owe from the stored totals, with the limit that is in force. */
@ApplicationScoped
class DebtorPositionRepository extends JdbcRepository {
    private static final String PAGE = """
            SELECT d.id, d.siren, d.name, coalesce(t.outstanding_minor, 0) AS outstanding_minor,
                coalesce(t.financed_minor, 0) AS financed_minor, coalesce(t.open_count, 0) AS open_count, l.granted_minor
            FROM debtor d LEFT JOIN debtor_total t ON t.contract_id = d.contract_id AND t.debtor_id = d.id
            LEFT JOIN LATERAL (SELECT granted_minor, expires_on FROM debtor_limit
                WHERE contract_id = d.contract_id AND debtor_id = d.id AND state = 'GRANTED'
                ORDER BY decided_at DESC, id DESC LIMIT 1) l ON l.expires_on IS NULL OR l.expires_on >= ?
            WHERE d.contract_id = ? AND d.id > ? ORDER BY d.id LIMIT ?""";

    List<DebtorPositionView> page(UUID contractId, Currency currency, LocalDate today, PageRequest page) {
        return list(PAGE, row -> view(row, currency), today, contractId, page.afterOrStart(), page.limitPlusOne());
    }

    private static DebtorPositionView view(ResultSet row, Currency currency) throws SQLException {
        Money financed = Money.ofMinor(row.getLong("financed_minor"), currency);
        Long granted = row.getObject("granted_minor", Long.class);
        Money limit = granted == null ? null : Money.ofMinor(granted, currency);
        return new DebtorPositionView(
                row.getObject("id", UUID.class),
                row.getString("siren"),
                row.getString("name"),
                Money.ofMinor(row.getLong("outstanding_minor"), currency),
                financed,
                limit,
                limit == null ? null : limit.minus(financed).max(Money.zero(currency)),
                row.getLong("open_count"));
    }
}
