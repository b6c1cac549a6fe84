package fr.insegur.receivables.customer;

import fr.insegur.platform.paging.PageRequest;
import fr.insegur.platform.vault.Place;
import fr.insegur.platform.vault.Vault;
import fr.insegur.receivables.storage.JdbcRepository;
import fr.insegur.receivables.terms.PaymentTerm;
import fr.insegur.receivables.terms.TermCategory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers of accounting files. Contacts are sealed when they are written and opened when they are read, here alone. */
@ApplicationScoped
class LedgerCustomerRepository extends JdbcRepository {
    private static final String COLUMNS =
            "SELECT id, client_id, code, name, siren, country, address_line, postal_code, city, email, phone, kind, term,"
                    + " category, group_siren, updated_at FROM ledger_customer";
    private static final String KNOWN =
            "SELECT code, name, siren, country, kind, term, category, group_siren FROM ledger_customer WHERE client_id = ?";
    private static final String AMONG = KNOWN + " AND (siren = ANY (?) OR code = ANY (?))";
    private static final String BY_ID = COLUMNS + " WHERE id = ?";
    private static final String BY_CODE = COLUMNS + " WHERE client_id = ? AND code = ?";
    private static final String OF_CLIENT = COLUMNS + " WHERE client_id = ?";
    /** A customer from abroad, a person and a till have no SIREN to be completed. */
    private static final String PAGE = COLUMNS + "\n" + """
             WHERE (?::uuid IS NULL OR client_id = ?::uuid) AND id > ?
               AND (?::text IS NULL OR starts_with(lower(code), lower(?::text)) OR starts_with(lower(name), lower(?::text)))
               AND (NOT ?::boolean OR (siren IS NULL AND kind IN ('COMPANY', 'PUBLIC', 'GROUP') AND coalesce(country, 'FR') = 'FR'))
             ORDER BY id LIMIT ?""";

    private static final String INSERT = """
            INSERT INTO ledger_customer (code, name, siren, country, address_line, postal_code, city, email, phone, kind, term,
                category, group_siren, updated_at, id, client_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now()) ON CONFLICT (id) DO NOTHING""";
    private static final String UPDATE = """
            UPDATE ledger_customer SET code = ?, name = ?, siren = ?, country = ?, address_line = ?, postal_code = ?, city = ?,
                email = ?, phone = ?, kind = ?, term = ?, category = ?, group_siren = ?, updated_at = ?
            WHERE id = ? AND client_id = ?""";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('customers of ' || ?, 0))::text";

    private final Vault vault;

    LedgerCustomerRepository(Vault vault) {
        this.vault = vault;
    }

    /** Whoever writes customers of one client waits for whoever does already, until that transaction ends. */
    void lock(UUID clientId) {
        list(LOCK, row -> row.getString(1), clientId.toString());
    }

    Map<String, KnownCustomer> known(UUID clientId) {
        Map<String, KnownCustomer> known = new HashMap<>();
        list(KNOWN, LedgerCustomerRepository::known, clientId)
                .forEach(customer -> known.put(customer.code(), customer));
        return known;
    }

    List<KnownCustomer> among(UUID clientId, Collection<String> sirens, Collection<String> codes) {
        return list(
                AMONG,
                LedgerCustomerRepository::known,
                clientId,
                sirens.toArray(String[]::new),
                codes.toArray(String[]::new));
    }

    Optional<LedgerCustomer> byId(UUID id) {
        return first(BY_ID, this::customer, id);
    }

    Optional<LedgerCustomer> byCode(UUID clientId, String code) {
        return first(BY_CODE, this::customer, clientId, code);
    }

    Map<String, LedgerCustomer> ofClient(UUID clientId) {
        Map<String, LedgerCustomer> customers = new HashMap<>();
        list(OF_CLIENT, this::customer, clientId)
                .forEach(customer -> customers.put(customer.said().code(), customer));
        return customers;
    }

    /**
     * @param clientId anybody's when absent
     * @param prefix of the code or the name, whatever its case
     * @param incomplete only those whose SIREN is missing
     */
    List<LedgerCustomer> page(@Nullable UUID clientId, @Nullable String prefix, boolean incomplete, PageRequest page) {
        return list(
                PAGE,
                this::customer,
                clientId,
                clientId,
                page.afterOrStart(),
                prefix,
                prefix,
                prefix,
                incomplete,
                page.limitPlusOne());
    }

    long count(UUID clientId) {
        return first("SELECT count(*) FROM ledger_customer WHERE client_id = ?", row -> row.getLong(1), clientId)
                .orElseThrow();
    }

    /** @return whether all were inserted: an identifier may be another client's, whose row is not shown */
    boolean insert(List<LedgerCustomer> customers) {
        int[] inserted = batch(INSERT, customers.stream().map(this::values).toList());
        return Arrays.stream(inserted).allMatch(rows -> rows == 1);
    }

    void update(List<LedgerCustomer> customers) {
        batch(UPDATE, customers.stream().map(this::values).toList());
    }

    void delete(UUID id) {
        execute("DELETE FROM ledger_customer WHERE id = ?", id);
    }

    Optional<PaymentTerm> defaultTerm(UUID clientId) {
        return first("SELECT term FROM ledger_customer_default WHERE client_id = ?", row -> row.getString(1), clientId)
                .map(LedgerCustomerRepository::term);
    }

    void setDefaultTerm(UUID clientId, @Nullable PaymentTerm term, Instant at) {
        execute("DELETE FROM ledger_customer_default WHERE client_id = ?", clientId);
        if (term != null) {
            execute(
                    "INSERT INTO ledger_customer_default (client_id, term, updated_at) VALUES (?, ?, ?)",
                    clientId,
                    term.text(),
                    at);
        }
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

    private LedgerCustomer customer(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LedgerCustomer.Said said = new LedgerCustomer.Said(
                row.getString("code"),
                row.getString("name"),
                row.getString("siren"),
                row.getString("country"),
                row.getString("address_line"),
                row.getString("postal_code"),
                row.getString("city"),
                opened(id, "email", row.getBytes("email")),
                opened(id, "phone", row.getBytes("phone")),
                CustomerKind.valueOf(row.getString("kind")),
                term(row.getString("term")),
                TermCategory.valueOf(row.getString("category")),
                row.getString("group_siren"));
        return new LedgerCustomer(
                id,
                row.getObject("client_id", UUID.class),
                said,
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** In the order of both statements. */
    private Values values(LedgerCustomer customer) {
        LedgerCustomer.Said said = customer.said();
        PaymentTerm term = said.term();
        return Values.of(
                said.code(),
                said.name(),
                said.siren(),
                said.country(),
                said.addressLine(),
                said.postalCode(),
                said.city(),
                sealed(customer.id(), "email", said.email()),
                sealed(customer.id(), "phone", said.phone()),
                said.kind(),
                term == null ? null : term.text(),
                said.category(),
                said.groupSiren(),
                customer.updatedAt(),
                customer.id(),
                customer.clientId());
    }

    private byte @Nullable [] sealed(UUID id, String column, @Nullable String text) {
        return text == null ? null : vault.seal(Place.of("ledger_customer", column, id), text);
    }

    private @Nullable String opened(UUID id, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(Place.of("ledger_customer", column, id), sealed);
    }

    /** Terms are stored as they write themselves. */
    private static @Nullable PaymentTerm term(@Nullable String written) {
        return written == null
                ? null
                : PaymentTerm.parse(written)
                        .orElseThrow(() -> new IllegalStateException("no term was stored: " + written));
    }
}
