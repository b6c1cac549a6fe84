package fr.insegur.receivables.auditdocument;

import fr.insegur.platform.money.Money;
import fr.insegur.platform.money.Rounding;
import fr.insegur.platform.time.BusinessClock;
import fr.insegur.receivables.audit.AuditDebtorView;
import fr.insegur.receivables.audit.AuditExcerpt;
import fr.insegur.receivables.audit.AuditReport.StepName;
import fr.insegur.receivables.audit.AuditView;
import fr.insegur.receivables.audit.MetricCode;
import fr.insegur.receivables.matching.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The story on one page: what is outstanding, what of it is financeable today and why the rest is not, what stands out and how sure
 * it all is.
 *
 * @param tiles the four figures that everybody asks for
 * @param lead the same as sentences
 */
public record FirstPage(
        String subject,
        String asOf,
        String period,
        String source,
        String auditedOn,
        List<Tile> tiles,
        List<String> lead,
        List<Finding> findings,
        String confidence,
        String confidenceWords) {
    private static final int LONGEST_NAME = 40;
    private static final int SHARE_DECIMALS = 4;

    /** A figure with its name. */
    public record Tile(String label, String value) {}

    /**
     * A sentence.
     *
     * @param style of its rating in the style sheet
     * @param rating as a word
     * @param confidence A, B or C; empty when it is not known
     */
    public record Finding(String style, String rating, String text, String confidence) {}

    static FirstPage of(AuditExcerpt excerpt, PrintableText printable) {
        AuditView audit = excerpt.audit();
        Figures figures = new Figures(audit.metrics(), audit.outstanding().currency());
        return new FirstPage(
                "Votre entreprise",
                FrenchNumbers.longDay(audit.asOf()),
                "du" + FrenchNumbers.SPACE + FrenchNumbers.day(audit.since()) + " au" + FrenchNumbers.SPACE
                        + FrenchNumbers.day(audit.asOf()),
                FrenchWords.of(audit.source()),
                FrenchNumbers.day(LocalDate.ofInstant(audit.auditedAt(), BusinessClock.ZONE)),
                tiles(audit, figures),
                lead(audit),
                Findings.of(figures, topDebtor(excerpt, figures, printable)).stream()
                        .map(FirstPage::finding)
                        .toList(),
                audit.confidence().name(),
                FrenchWords.of(audit.confidence()));
    }

    private static List<Tile> tiles(AuditView audit, Figures figures) {
        return List.of(
                new Tile("Encours clients", FrenchNumbers.whole(audit.outstanding())),
                new Tile("Finançable aujourd'hui", FrenchNumbers.whole(audit.financeable())),
                new Tile("Quotité suggérée", FrenchNumbers.rate(audit.suggestedAdvanceRate())),
                new Tile(
                        "Encours échu (" + figures.percent(MetricCode.LATE_SHARE) + ")",
                        FrenchNumbers.whole(audit.overdue())));
    }

    private static List<String> lead(AuditView audit) {
        String date = FrenchNumbers.longDay(audit.asOf());
        if (audit.outstanding().minor() <= 0) {
            return List.of("Au " + date + ", vos comptes clients ne présentent pas d'encours à financer.");
        }
        List<AuditView.Step> waterfall = Objects.requireNonNullElse(audit.waterfall(), List.of());
        String owed = "Au " + date + ", vos clients vous doivent " + FrenchNumbers.whole(audit.outstanding()) + ".";
        String financeable = "Sur cet encours, " + FrenchNumbers.whole(audit.financeable())
                + ofGross(waterfall, audit.financeable())
                + " sont finançables dès aujourd'hui, à la quotité suggérée de "
                + FrenchNumbers.rate(audit.suggestedAdvanceRate()) + ".";
        return reasons(waterfall).isEmpty()
                ? List.of(owed, financeable)
                : List.of(owed, financeable, "Le reste ne l'est pas, surtout à cause " + reasons(waterfall) + ".");
    }

    private static String ofGross(List<AuditView.Step> waterfall, Money financeable) {
        return waterfall.stream()
                .filter(step -> step.step() == StepName.GROSS && step.amount().minor() > 0)
                .findFirst()
                .map(step -> " ("
                        + FrenchNumbers.percent(Rounding.divide(
                                BigDecimal.valueOf(financeable.minor()),
                                BigDecimal.valueOf(step.amount().minor()),
                                SHARE_DECIMALS))
                        + " des postes ouverts)")
                .orElse("");
    }

    /** The two deductions that cost most. */
    private static String reasons(List<AuditView.Step> waterfall) {
        List<String> most = waterfall.stream()
                .filter(step -> step.amount().minor() < 0)
                .sorted(Comparator.comparing(AuditView.Step::amount))
                .limit(2)
                .map(step -> "de " + FrenchWords.reason(step.step()) + " ("
                        + FrenchNumbers.whole(step.amount().negated()) + ")")
                .toList();
        return String.join(" et ", most).replace("de les ", "des ");
    }

    /** The debtor that owes most; not named where a group of several owes more. */
    private static String topDebtor(AuditExcerpt excerpt, Figures figures, PrintableText printable) {
        BigDecimal share = figures.value(MetricCode.TOP1_OPEN);
        BigDecimal gross = figures.valueOrZero(MetricCode.GROSS_OPEN);
        if (share == null || gross.signum() <= 0 || excerpt.owingMost().isEmpty()) {
            return "";
        }
        AuditDebtorView first = excerpt.owingMost().getFirst();
        BigDecimal own = Rounding.divide(first.open().amount(), gross, SHARE_DECIMALS);
        return own.compareTo(share) == 0 ? printable.of(first.label(), LONGEST_NAME) : "";
    }

    private static Finding finding(Findings.Finding finding) {
        Confidence confidence = finding.confidence();
        return new Finding(
                FrenchWords.style(finding.rating()),
                FrenchWords.of(finding.rating()),
                finding.text(),
                confidence == null ? "" : confidence.name());
    }
}
