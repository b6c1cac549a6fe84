package fr.insegur.receivables.remittance;

import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import java.math.BigDecimal;

/** What has to be shown before a line is assigned: that it is owed, and that the factor will be paid. */
final class ProofRules {
    private ProofRules() {}

    static void check(Line line, Facts facts, Findings findings) {
        DebtorFacts debtor = facts.debtors().get(line.debtorSiren());
        boolean isFirst = facts.policy().proofForFirst() && debtor != null && debtor.isNew();
        BigDecimal above = facts.policy().proofAbove();
        boolean isLarge = above != null && line.amount().amount().compareTo(above) > 0;
        findings.addIf(isFirst, EligibilityCode.FIRST_INVOICE);
        findings.addIf(isLarge, EligibilityCode.LARGE_AMOUNT);
        findings.addIf((isFirst || isLarge) && !line.stated().provesSomething(), EligibilityCode.MISSING_PROOF);
        // Where debtors are not told of the assignment, an invoice must not say that there is one.
        boolean lacksMention = Boolean.FALSE.equals(line.stated().subrogationMention());
        findings.addIf(facts.isNotified() && lacksMention, EligibilityCode.MISSING_SUBROGATION_MENTION);
        if (Boolean.TRUE.equals(line.stated().assignmentBan())) {
            checkBan(line, facts, findings);
        }
    }

    /** Under French law such a clause is void (L442-3 C. com.); under another one the debtor had better agree. */
    private static void checkBan(Line line, Facts facts, Findings findings) {
        String country = facts.country(line);
        boolean mayBind = country != null && !FrenchLaw.applies(country);
        boolean isAgreed = line.stated().has(Proof.DEBTOR_CONFIRMATION);
        findings.addIf(
                true,
                mayBind && !isAgreed
                        ? EligibilityCode.ASSIGNMENT_BAN_FOREIGN_LAW
                        : EligibilityCode.ASSIGNMENT_BAN_CLAUSE);
    }
}
