package fr.insegur.receivables.remittance;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.invoice.InvoiceNumberRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a remittance are assigned and how much of each is financeable (domain.md 1.4 and 2.3). Lines are taken in
 * order: what one uses of a limit or of the ceiling is gone for the next. A line that is not assigned is told all that keeps it from
 * that, and nothing of financing, which may be another matter by the time it comes again.
 */
final class EligibilityRules {
    private final Facts facts;
    private final DuplicateRules duplicates;
    private final FundingRules funding;

    private EligibilityRules(Facts facts) {
        this.facts = facts;
        this.duplicates = new DuplicateRules(facts);
        this.funding = new FundingRules(facts);
    }

    /** What makes an invoice the same as another one of its supplier. */
    record Identity(String debtorSiren, String normalisedNumber, int issueYear) {}

    /** An invoice that another one may be alike. */
    record Likeness(String debtorSiren, Money amount, LocalDate issueDate) {}

    /** @param debtorSirenValid whether the check digit of the SIREN holds */
    record Line(
            String number,
            String debtorSiren,
            boolean debtorSirenValid,
            LocalDate issueDate,
            LocalDate dueDate,
            Money amount,
            Stated stated) {

        Identity identity() {
            return new Identity(debtorSiren, InvoiceNumberRules.normalise(number), issueDate.getYear());
        }

        Likeness likeness() {
            return new Likeness(debtorSiren, amount, issueDate);
        }
    }

    /**
     * What is known on the day of the assignment.
     *
     * @param isNotified whether debtors are told to pay the factor
     * @param debtors those named under the contract, by SIREN
     * @param customersByCode and customersBySiren: of the client's accounting files
     * @param ceilingLeft what is left of the ceiling; absent without one
     * @param assigned live assignments of the client
     * @param assignedElsewhere live assignments of the same company under another account
     * @param alike live assignments of the client that lines may be alike
     * @param verified what the broker found out about lines, whether they were presented before or not
     */
    record Facts(
            LocalDate today,
            Currency currency,
            BigDecimal advanceRate,
            String clientSiren,
            boolean isNotified,
            Map<String, DebtorFacts> debtors,
            Map<String, CustomerFacts> customersByCode,
            Map<String, CustomerFacts> customersBySiren,
            @Nullable Money ceilingLeft,
            Set<Identity> assigned,
            Set<Identity> assignedElsewhere,
            Set<Likeness> alike,
            Map<Identity, Verification> verified,
            OpenBook book,
            EligibilityPolicy policy) {

        /** The customer that the line names, or else the one that has the debtor's SIREN. */
        @Nullable
        CustomerFacts customer(Line line) {
            String code = line.stated().customerCode();
            CustomerFacts named = code == null ? null : customersByCode.get(code);
            return named == null ? customersBySiren.get(line.debtorSiren()) : named;
        }

        /** The last one, where it says something about the line. */
        @Nullable
        Verification verification(Line line) {
            Verification last = verified.get(line.identity());
            return last != null && last.isAbout(line) ? last : null;
        }

        /** Of the debtor: what the line says, or else where its address is. */
        @Nullable
        String country(Line line) {
            String said = line.stated().country();
            DebtorFacts debtor = debtors.get(line.debtorSiren());
            return said != null || debtor == null ? said : debtor.country();
        }
    }

    /**
     * @param financeable zero unless the line is assigned and something of it is financed
     * @param blocked by code, the part that is not financed because of it
     */
    record Verdict(Line line, Money financeable, List<EligibilityCode> codes, Map<EligibilityCode, Money> blocked) {
        boolean isAssigned() {
            return codes.stream()
                    .map(EligibilityCode::effect)
                    .noneMatch(effect -> effect == Effect.REJECT || effect == Effect.VERIFY);
        }
    }

    static List<Verdict> assess(List<Line> lines, Facts facts) {
        EligibilityRules rules = new EligibilityRules(facts);
        return lines.stream().map(rules::assess).toList();
    }

    private Verdict assess(Line line) {
        Findings findings = new Findings();
        LineRules.check(line, facts, findings);
        DebtorRules.check(line, facts, findings);
        Verification verified = facts.verification(line);
        Line judged = verified == null ? line : verified.applied(line);
        duplicates.check(judged, findings);
        ProofRules.check(judged, facts, findings);
        if (verified != null) {
            findings.addIf(true, verified.code());
        }
        if (!findings.allowAssignment()) {
            return notAssigned(line, findings);
        }
        TermRules.check(line, facts, findings);
        Money financeable = funding.financeable(line, findings);
        if (!findings.allowAssignment()) {
            return notAssigned(line, findings);
        }
        duplicates.remember(line);
        funding.use(line, financeable);
        return new Verdict(line, financeable, findings.codes(), findings.blocked());
    }

    private static Verdict notAssigned(Line line, Findings findings) {
        return new Verdict(line, Money.zero(line.amount().currency()), findings.codes(), Map.of());
    }
}
