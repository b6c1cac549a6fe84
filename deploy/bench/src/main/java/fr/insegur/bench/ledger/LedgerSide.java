package fr.insegur.bench.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.bench.Percentiles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A ledger of one size: a service of its own with what it needs, the seeded books, and what is done with them. */
final class LedgerSide implements AutoCloseable {
    private static final int MONTHS = 4;

    private final Layout layout;
    private final Load load;
    private final LedgerService service;
    private final LedgerDatabase database;
    private final SeededBooks books;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final Remittances remittances;
    private final RemittanceRows rows;
    private final Reports reports;
    private final List<ReportRows> reporters = new ArrayList<>();
    private final Reads reads;
    private final Accrual accrual;

    private LedgerSide(Layout layout, Load load, LedgerService service) throws SQLException {
        this.layout = layout;
        this.load = load;
        this.service = service;
        database = service.database();
        LocalDate start = today.minusMonths(MONTHS).withDayOfMonth(1);
        BenchIds ids = new BenchIds();
        books = SeededBooks.seed(database, BenchContracts.of(layout, service.clientId(), ids), start, ids);
        BenchContracts contracts = books.contracts();
        remittances = new Remittances(service, contracts.assigning(), today);
        remittances.assign(1);
        rows = new RemittanceRows(database, contracts.assigning());
        books.restore();
        reports = new Reports(service, database, contracts.paid(), today, load.reports());
        for (int caller = 0; caller < Callers.COUNT; caller++) {
            reporters.add(new ReportRows(new ReportStatements(database.application()), today));
        }
        reads = new Reads(service, contracts.large(), start, today);
        accrual = new Accrual(service, contracts.closed(), start);
    }

    /**
     * How much is measured at a time.
     *
     * @param remittances of a thousand invoices, one after the other
     * @param reports of as many invoices
     * @param reads of statement and position each
     */
    record Load(int remittances, int reports, int reads) {}

    static LedgerSide open(Path folder, Layout layout, Load load) {
        LedgerService service = LedgerService.start(folder.resolve("open-" + layout.open()));
        try {
            LedgerSide side = new LedgerSide(layout, load, service);
            side.requireIntact();
            return side;
        } catch (SQLException e) {
            service.close();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** The seeded chains are what the service would have written; it verifies a few, since all would take minutes. */
    private void requireIntact() {
        BenchContracts all = books.contracts();
        for (BenchContract contract :
                List.of(all.paid().getFirst(), all.closed().getLast())) {
            JsonNode found = service.read(contract.path("/ledger/verification"));
            if (!found.path("intact").asBoolean() || found.path("checked").asLong() != 3L * contract.invoices()) {
                throw new IllegalStateException("the seeded chain is not as the service writes it: " + found);
            }
        }
    }

    /** Until the code on both sides is compiled as it is in a service that has run for a while; a report has more of it. */
    void warmUp(int remittancesEach, int reportsEach) {
        for (int time = 0; time < remittancesEach; time++) {
            remitOverHttp();
            remitByJdbc();
        }
        for (int time = 0; time < reportsEach; time++) {
            reportOverHttp();
        }
        reportByJdbc();
        reads.statements(load.reads());
        reads.positions(load.reads());
    }

    int open() {
        return layout.open();
    }

    /** Invoices a second. */
    double remitOverHttp() {
        return restoring(remittances.assign(load.remittances()));
    }

    /** Invoices a second. */
    double remitByJdbc() {
        return restoring(rows.insert(load.remittances()));
    }

    /** Commits a second. */
    double reportOverHttp() {
        return restoring(reports.report());
    }

    /** Commits a second. */
    double reportByJdbc() {
        List<Reports.Payable> payable = reports.payable();
        return restoring(Callers.rate(
                Callers.COUNT,
                payable.size(),
                (caller, index) -> reporters.get(caller).report(payable.get(index))));
    }

    private double restoring(double rate) {
        books.restore();
        return rate;
    }

    Percentiles statements() {
        return reads.statements(load.reads());
    }

    Percentiles positions() {
        return reads.positions(load.reads());
    }

    double accrue() {
        double rate = accrual.closeNext();
        database.awaitPublished();
        return rate;
    }

    @Override
    public void close() {
        try {
            for (ReportRows reporter : reporters) {
                reporter.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            service.close();
        }
    }
}
