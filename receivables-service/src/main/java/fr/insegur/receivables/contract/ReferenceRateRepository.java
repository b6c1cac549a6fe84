package fr.insegur.receivables.contract;

import fr.insegur.receivables.contract.TermsHistory.Fixing;
import fr.insegur.receivables.storage.JdbcRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What indexes were fixed at, from which day on. */
@ApplicationScoped
class ReferenceRateRepository extends JdbcRepository {
    static final String EURIBOR = "EURIBOR_3M";

    private static final String ALL =
            "SELECT code, from_date, rate, source FROM reference_rate WHERE code = ? ORDER BY from_date DESC LIMIT 1000";
    private static final String FIXINGS =
            "SELECT from_date, rate FROM reference_rate WHERE code = ? ORDER BY from_date";
    private static final String PUT =
            "INSERT INTO reference_rate VALUES (?, ?, ?, ?, ?) ON CONFLICT (code, from_date) DO UPDATE"
                    + " SET rate = excluded.rate, source = excluded.source, recorded_at = excluded.recorded_at";

    /** The latest first. */
    List<ReferenceRateView> all() {
        return list(
                ALL,
                row -> new ReferenceRateView(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getBigDecimal(3).stripTrailingZeros(),
                        row.getString(4)),
                EURIBOR);
    }

    List<Fixing> fixings() {
        return list(FIXINGS, row -> new Fixing(row.getObject(1, LocalDate.class), row.getBigDecimal(2)), EURIBOR);
    }

    void put(ReferenceRateView rate, Instant now) {
        execute(PUT, rate.code(), rate.from(), rate.rate(), rate.source(), now);
    }
}
