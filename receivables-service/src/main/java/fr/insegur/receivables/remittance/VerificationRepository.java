package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.paging.PageRequest;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import fr.insegur.receivables.remittance.EligibilityRules.Identity;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found out about invoices. */
@ApplicationScoped
class VerificationRepository extends JdbcRepository {
    private static final String INSERT =
            "INSERT INTO invoice_verification (id, contract_id, client_id, debtor_siren, number, normalised_number, issue_date,"
                    + " amount_minor, currency, result, means, comment, verified_at, actor)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAGE =
            "SELECT id, contract_id, number, debtor_siren, issue_date, amount_minor, currency, result, means, comment, verified_at"
                    + " FROM invoice_verification WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String LAST =
            "SELECT DISTINCT ON (debtor_siren, normalised_number, extract(year FROM issue_date))"
                    + " debtor_siren, normalised_number, issue_date, amount_minor, currency, result, means FROM invoice_verification"
                    + " WHERE contract_id = ? AND debtor_siren = ANY (?) AND normalised_number = ANY (?)"
                    + " ORDER BY debtor_siren, normalised_number, extract(year FROM issue_date), id DESC";

    private record Found(Identity identity, Verification verification) {}

    void insert(Contract contract, VerificationView found, String actor) {
        execute(
                INSERT,
                found.id(),
                contract.id(),
                contract.clientId(),
                found.debtorSiren(),
                found.number(),
                InvoiceNumberRules.normalise(found.number()),
                found.issueDate(),
                found.amount().minor(),
                found.amount().currency().getCurrencyCode(),
                found.result(),
                found.means(),
                found.comment(),
                found.verifiedAt(),
                actor);
    }

    /** By age, one more than asked for where there are more. */
    List<VerificationView> page(UUID contractId, PageRequest page) {
        return list(PAGE, VerificationRepository::view, contractId, page.afterOrStart(), page.limitPlusOne());
    }

    /** The last one about each of these lines that was ever asked about. */
    Map<Identity, Verification> ofLines(Contract contract, List<Line> lines) {
        Map<Identity, Verification> last = new HashMap<>();
        list(
                        LAST,
                        VerificationRepository::found,
                        contract.id(),
                        lines.stream().map(Line::debtorSiren).distinct().toArray(String[]::new),
                        lines.stream()
                                .map(line -> line.identity().normalisedNumber())
                                .distinct()
                                .toArray(String[]::new))
                .forEach(found -> last.put(found.identity(), found.verification()));
        return last;
    }

    private static Found found(ResultSet row) throws SQLException {
        Identity identity = new Identity(
                row.getString("debtor_siren"),
                row.getString("normalised_number"),
                row.getObject("issue_date", LocalDate.class).getYear());
        return new Found(identity, new Verification(result(row), means(row), amount(row)));
    }

    private static VerificationView view(ResultSet row) throws SQLException {
        return new VerificationView(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getString("number"),
                row.getString("debtor_siren"),
                row.getObject("issue_date", LocalDate.class),
                amount(row),
                result(row),
                means(row),
                row.getString("comment"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant());
    }

    private static Money amount(ResultSet row) throws SQLException {
        return Money.ofMinor(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    private static VerificationResult result(ResultSet row) throws SQLException {
        return VerificationResult.valueOf(row.getString("result"));
    }

    private static @Nullable Proof means(ResultSet row) throws SQLException {
        String means = row.getString("means");
        return means == null ? null : Proof.valueOf(means);
    }
}
