package fr.insegur.receivables.customer;

import fr.insegur.platform.identifier.Ids;
import fr.insegur.platform.problem.Refused;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.csvfile.CsvText;
import fr.insegur.receivables.customer.LedgerCustomer.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A client describes many customers by one file: all of its lines are taken, or none. */
@ApplicationScoped
class ImportCustomers {
    private final LedgerCustomerRepository customers;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    ImportCustomers(LedgerCustomerRepository customers, CustomerSettings settings, BusinessClock clock) {
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused 422 with what is wrong, line by line */
    @Transactional
    CustomersImportedView take(UUID clientId, byte[] file) {
        CsvIssues issues = new CsvIssues(settings.maxIssues());
        CustomerCsv.Table table = new CustomerCsv(issues, settings.maxLines()).read(file);
        customers.lock(clientId);
        Map<String, LedgerCustomer> known = customers.ofClient(clientId);
        List<LedgerCustomer> created = new ArrayList<>();
        List<LedgerCustomer> changed = new ArrayList<>();
        CustomerLineReader reader = new CustomerLineReader(table, issues);
        Set<String> codes = new HashSet<>();
        Instant now = clock.now();
        for (CsvText.Line line : table.lines()) {
            Optional<String> code = reader.code(line);
            if (code.isPresent() && !codes.add(code.get())) {
                issues.add(line.number(), CustomerColumn.CODE, CsvIssueCode.CODE_TWICE);
            }
            LedgerCustomer before = code.map(known::get).orElse(null);
            Said said = reader.read(line, code.orElse(""), before == null ? null : before.said());
            if (before == null) {
                created.add(new LedgerCustomer(Ids.next(), clientId, said, now));
            } else if (!before.said().equals(said)) {
                changed.add(before.with(said, now));
            }
        }
        if (known.size() + created.size() > settings.maxCustomers()) {
            issues.add(null, null, CsvIssueCode.TOO_MANY_CUSTOMERS);
        }
        issues.refuseIfAny();
        customers.insert(created);
        customers.update(changed);
        int lines = table.lines().size();
        return new CustomersImportedView(
                lines, created.size(), changed.size(), lines - created.size() - changed.size(), table.ignored());
    }
}
