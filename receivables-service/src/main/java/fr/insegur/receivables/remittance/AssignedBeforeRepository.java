package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.Contract;
import fr.insegur.receivables.remittance.EligibilityRules.Likeness;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a client assigned before, as far as it says something about what it assigns now. */
@ApplicationScoped
class AssignedBeforeRepository extends JdbcRepository {
    private static final String ALIKE = """
            SELECT DISTINCT debtor_siren, amount_minor, issue_date FROM assigned_invoice
            WHERE client_id = ? AND debtor_siren = ANY (?) AND amount_minor = ANY (?) AND issue_date BETWEEN ? AND ?
              AND currency = ? AND state NOT IN ('RETROCEDED', 'REJECTED', 'CANCELLED')""";
    private static final String DEBTORS =
            "SELECT DISTINCT debtor_siren FROM assigned_invoice WHERE client_id = ? AND debtor_siren = ANY (?)";
    private static final String BOOK = """
            SELECT d.siren, t.open_count, t.outstanding_minor FROM debtor_total t JOIN debtor d ON d.id = t.debtor_id
            WHERE t.contract_id = ? AND t.open_count > 0""";

    private record Owing(String debtorSiren, int invoices, long minor) {}

    /** Live assignments of the client that have the debtor and the amount of some line, and a date near to those of the lines. */
    Set<Likeness> alike(Contract contract, List<Line> lines, int days) {
        List<LocalDate> dates = lines.stream().map(Line::issueDate).sorted().toList();
        return new HashSet<>(list(
                ALIKE,
                row -> new Likeness(
                        row.getString(1),
                        Money.ofMinor(row.getLong(2), contract.currency()),
                        row.getObject(3, LocalDate.class)),
                contract.clientId(),
                lines.stream().map(Line::debtorSiren).distinct().toArray(String[]::new),
                lines.stream().map(line -> line.amount().minor()).distinct().toArray(Long[]::new),
                dates.getFirst().minusDays(days),
                dates.getLast().plusDays(days),
                contract.currency().getCurrencyCode()));
    }

    /** Those of these debtors on which the client ever assigned an invoice. */
    Set<String> withInvoices(Contract contract, Collection<String> sirens) {
        return new HashSet<>(
                list(DEBTORS, row -> row.getString(1), contract.clientId(), sirens.toArray(String[]::new)));
    }

    OpenBook openBook(Contract contract) {
        Set<String> debtors = new HashSet<>();
        int invoices = 0;
        long minor = 0;
        for (Owing owing : list(
                BOOK,
                row -> new Owing(row.getString(1), Math.toIntExact(row.getLong(2)), row.getLong(3)),
                contract.id())) {
            debtors.add(owing.debtorSiren());
            invoices += owing.invoices();
            minor = Math.addExact(minor, owing.minor());
        }
        return new OpenBook(Money.ofMinor(minor, contract.currency()), invoices, debtors);
    }
}
