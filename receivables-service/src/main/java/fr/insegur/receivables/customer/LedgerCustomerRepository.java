package fr.insegur.receivables.customer;

import fr.insegur.receivables.storage.JdbcRepository;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers of accounting files. */
@ApplicationScoped
class LedgerCustomerRepository extends JdbcRepository {
    private static final String KNOWN = """
            SELECT code, name, siren, country, kind, term, category, group_siren FROM ledger_customer WHERE client_id = ?""";
    private static final String DEFAULT_TERM = "SELECT term FROM ledger_customer_default WHERE client_id = ?";

    Map<String, KnownCustomer> known(UUID clientId) {
        Map<String, KnownCustomer> known = new HashMap<>();
        list(KNOWN, LedgerCustomerRepository::known, clientId)
                .forEach(customer -> known.put(customer.code(), customer));
        return known;
    }

    Optional<PaymentTerm> defaultTerm(UUID clientId) {
        return first(DEFAULT_TERM, row -> row.getString(1), clientId).map(LedgerCustomerRepository::term);
    }

    private static KnownCustomer known(ResultSet row) throws SQLException {
        return new KnownCustomer(
                row.getString("code"),
                row.getString("name"),
                row.getString("siren"),
                row.getString("country"),
                CustomerKind.valueOf(row.getString("kind")),
                term(row.getString("term")),
                TermCategory.valueOf(row.getString("category")),
                row.getString("group_siren"));
    }

    /** Terms are stored as they write themselves. */
    private static @Nullable PaymentTerm term(@Nullable String written) {
        return written == null
                ? null
                : PaymentTerm.parse(written)
                        .orElseThrow(() -> new IllegalStateException("no term was stored: " + written));
    }
}
