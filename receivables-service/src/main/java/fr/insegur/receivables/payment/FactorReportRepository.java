package fr.insegur.receivables.payment;

import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The reports that were booked; written once, so that none is booked twice. */
@ApplicationScoped
class FactorReportRepository extends JdbcRepository {
    private static final String INSERT = """
            INSERT INTO factor_report (id, contract_id, invoice_id, kind, value_date, received_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    /** @return whether it was not there before */
    boolean insert(FactorReport report, Instant receivedAt) {
        int inserted = execute(
                INSERT,
                report.reportId(),
                report.contractId(),
                report.invoiceId(),
                report.getClass().getSimpleName(),
                report.valueDate(),
                receivedAt);
        return inserted == 1;
    }
}
