package fr.insegur.receivables.audit;

import fr.insegur.receivables.audit.AuditReport.Aged;
import fr.insegur.receivables.audit.AuditReport.Bucket;
import fr.insegur.receivables.audit.AuditReport.DebtorFigures;
import fr.insegur.receivables.audit.AuditReport.Month;
import fr.insegur.receivables.audit.AuditReport.Step;
import fr.insegur.receivables.audit.LedgerLine.Kind;
import fr.insegur.receivables.audit.MatchingRules.Matched;
import fr.insegur.receivables.audit.MatchingRules.Method;
import fr.insegur.receivables.audit.MatchingRules.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Audits the customer lines of a ledger (domain.md 4.1): matching first, then every figure from open and settled items. */
final class AuditRules {
    private static final int MONTHS = 12;
    private static final int SEVERELY_LATE_DAYS = 30;

    private final LocalDate asOf;
    private final AuditThresholds thresholds;
    private final Map<String, List<LedgerLine>> byDebtor;
    private final Map<String, Result> results;
    private final List<OpenItem> open;
    private final List<Month> sales;

    private AuditRules(List<LedgerLine> lines, LocalDate asOf, AuditThresholds thresholds) {
        this.asOf = asOf;
        this.thresholds = thresholds;
        this.byDebtor = lines.stream().collect(Collectors.groupingBy(LedgerLine::debtor));
        this.results = byDebtor.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, debtor -> MatchingRules.match(debtor.getValue())));
        this.open = results.values().stream()
                .flatMap(result -> result.open().stream())
                .toList();
        this.sales = sales(lines);
    }

    /** @param asOf the day on which the file ends */
    static AuditReport audit(List<LedgerLine> lines, LocalDate asOf, AuditThresholds thresholds) {
        return new AuditRules(lines, asOf, thresholds).report();
    }

    private AuditReport report() {
        long gross = open.stream().mapToLong(OpenItem::openMinor).sum();
        long unallocated =
                results.values().stream().mapToLong(Result::unallocatedMinor).sum();
        long yearlySales = sales.stream().mapToLong(Month::salesMinor).sum();
        List<DebtorFigures> debtors = DebtorRules.figures(byDebtor, results, asOf);
        List<Long> openByDebtor = debtors.stream().map(DebtorFigures::openMinor).toList();
        BigDecimal top1 = ShareRules.top(openByDebtor, 1);
        BigDecimal severelyLate = ShareRules.share(overdueBy(SEVERELY_LATE_DAYS), gross);
        BigDecimal dilution = ShareRules.share(
                Math.min(sales.stream().mapToLong(Month::creditMinor).sum(), yearlySales), yearlySales);
        BigDecimal advanceRate = FinanceableRules.advanceRate(dilution, top1, severelyLate, thresholds);
        List<Step> waterfall = FinanceableRules.waterfall(open, asOf, advanceRate, thresholds.concentrationCap());
        DsoRules.Countback dso = DsoRules.countback(gross - unallocated, sales, asOf);
        return new AuditReport(
                asOf,
                confidence(),
                gross - unallocated,
                unallocated,
                overdueBy(0),
                waterfall.getLast().minor(),
                advanceRate,
                dso.days(),
                dso.beyondHistory(),
                DsoRules.simple(gross - unallocated, yearlySales),
                top1,
                ShareRules.top(openByDebtor, 5),
                ShareRules.hhi(openByDebtor),
                ShareRules.share(overdueBy(0), gross),
                severelyLate,
                dilution,
                methodShare(Method.LETTERING),
                methodShare(Method.OLDEST_FIRST),
                ShareRules.share(openWhere(OpenItem::estimatedDue), gross),
                ageing(),
                waterfall,
                sales,
                debtors);
    }

    /** Never A: a FEC has no due dates. B while the company's own lettering explains most of what was paid. */
    private Confidence confidence() {
        boolean trusted = methodShare(Method.LETTERING).compareTo(thresholds.letteredShareGood()) >= 0
                && methodShare(Method.OLDEST_FIRST).compareTo(thresholds.fifoShareBad()) <= 0;
        return trusted ? Confidence.B : Confidence.C;
    }

    private List<Aged> ageing() {
        Map<Bucket, Long> amounts = new EnumMap<>(Bucket.class);
        open.forEach(item -> amounts.merge(bucket(daysLate(item)), item.openMinor(), Long::sum));
        List<Aged> aged = new ArrayList<>();
        for (Bucket bucket : Bucket.values()) {
            aged.add(new Aged(bucket, amounts.getOrDefault(bucket, 0L)));
        }
        return aged;
    }

    private static Bucket bucket(long daysLate) {
        if (daysLate <= 0) {
            return Bucket.NOT_DUE;
        }
        if (daysLate <= 30) {
            return Bucket.D1_30;
        }
        if (daysLate <= 60) {
            return Bucket.D31_60;
        }
        if (daysLate <= 90) {
            return Bucket.D61_90;
        }
        return daysLate <= 180 ? Bucket.D91_180 : Bucket.OVER_180;
    }

    private List<Month> sales(List<LedgerLine> lines) {
        List<Month> months = new ArrayList<>();
        YearMonth first = YearMonth.from(asOf).minusMonths(MONTHS - 1);
        Map<YearMonth, List<LedgerLine>> byMonth =
                lines.stream().collect(Collectors.groupingBy(line -> YearMonth.from(line.date())));
        for (int index = 0; index < MONTHS; index++) {
            YearMonth month = first.plusMonths(index);
            List<LedgerLine> ofMonth = byMonth.getOrDefault(month, List.of());
            List<LedgerLine> invoices =
                    ofMonth.stream().filter(AuditRules::isInvoice).toList();
            long credited = -ofMonth.stream()
                    .filter(line -> line.kind() == Kind.CREDIT_NOTE)
                    .mapToLong(LedgerLine::minor)
                    .sum();
            long invoiced = invoices.stream().mapToLong(LedgerLine::minor).sum();
            months.add(new Month(month, invoiced, credited, invoices.size()));
        }
        return List.copyOf(months);
    }

    private BigDecimal methodShare(Method method) {
        List<Matched> matches = results.values().stream()
                .flatMap(result -> result.matches().stream())
                .toList();
        long all = matches.stream().mapToLong(Matched::minor).sum();
        long some = matches.stream()
                .filter(match -> match.method() == method)
                .mapToLong(Matched::minor)
                .sum();
        return ShareRules.share(some, all);
    }

    private long overdueBy(int days) {
        return openWhere(item -> daysLate(item) > days);
    }

    private long openWhere(Predicate<OpenItem> which) {
        return open.stream().filter(which).mapToLong(OpenItem::openMinor).sum();
    }

    private long daysLate(OpenItem item) {
        return ChronoUnit.DAYS.between(item.due(), asOf);
    }

    static boolean isInvoice(LedgerLine line) {
        return line.kind() == Kind.INVOICE && line.minor() > 0;
    }
}
