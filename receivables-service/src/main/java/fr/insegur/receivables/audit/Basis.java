package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.ledgerfile.LedgerSource;
import fr.insegur.receivables.matching.Confidence;
import java.time.LocalDate;
import java.util.List;

/**
 * What all figures of an audit start from.
 *
 * @param gross open items of companies
 * @param yearDays and quarterDays: of the period that the file covers within the last twelve and three months
 * @param hasSales whether the file has invoices that are not open, so that sales can be told
 * @param matching how sure it is what is open
 * @param dueDates how sure it is what is late
 */
record Basis(
        AuditTally tally,
        AuditThresholds thresholds,
        LedgerSource source,
        LocalDate since,
        long gross,
        long unallocated,
        List<Month> months,
        List<DebtorFigures> companies,
        List<DebtorFigures> setAside,
        long yearDays,
        long quarterDays,
        boolean hasSales,
        Confidence matching,
        Confidence dueDates) {
    static final String NO_SALES =
            "Une balance âgée ne donne pas les ventes : déposez un FEC ou une liste de factures.";
    static final String NO_PAYMENTS = "Le fichier ne contient aucune facture réglée sur la période.";

    long outstanding() {
        return gross - unallocated;
    }

    long overdue() {
        return companies.stream().mapToLong(DebtorFigures::overdueMinor).sum();
    }

    long yearSales() {
        return months.stream().mapToLong(Month::salesMinor).sum();
    }

    long quarterSales() {
        return months.stream().skip(9).mapToLong(Month::salesMinor).sum();
    }
}
