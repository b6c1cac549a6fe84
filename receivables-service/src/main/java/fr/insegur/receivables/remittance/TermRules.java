package fr.insegur.receivables.remittance;

import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import fr.insegur.receivables.terms.LegalTermRules;
import fr.insegur.receivables.terms.TermCategory;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/** Whether an invoice that is assigned is one that factors finance: its debtor, its age, its term, its size. */
final class TermRules {
    private TermRules() {}

    static void check(Line line, Facts facts, Findings findings) {
        EligibilityPolicy policy = facts.policy();
        DebtorFacts debtor = facts.debtors().get(line.debtorSiren());
        findings.addIf(debtor == null || debtor.limitLeft() == null, EligibilityCode.DEBTOR_NOT_APPROVED);
        String country = facts.country(line);
        findings.addIf(country != null && !policy.countries().contains(country), EligibilityCode.COUNTRY);
        BigDecimal least = policy.minAmount();
        findings.addIf(least != null && line.amount().amount().compareTo(least) < 0, EligibilityCode.AMOUNT_BELOW_MIN);
        findings.addIf(line.dueDate().isBefore(facts.today()), EligibilityCode.OVERDUE_AT_ASSIGNMENT);
        long age = ChronoUnit.DAYS.between(line.issueDate(), facts.today());
        findings.addIf(age > policy.maxAgeDays(), EligibilityCode.TOO_OLD);
        findings.addIf(
                line.dueDate().isAfter(LegalTermRules.latestDue(category(line, facts), line.issueDate())),
                EligibilityCode.TERM_ABOVE_LEGAL);
        Integer longest = policy.maxTermDays();
        long term = ChronoUnit.DAYS.between(line.issueDate(), line.dueDate());
        findings.addIf(longest != null && term > longest, EligibilityCode.TERM_ABOVE_CONTRACT);
    }

    private static TermCategory category(Line line, Facts facts) {
        CustomerFacts customer = facts.customer(line);
        return customer == null ? TermCategory.GENERAL : customer.category();
    }
}
