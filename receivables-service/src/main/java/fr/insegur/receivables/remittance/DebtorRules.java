package fr.insegur.receivables.remittance;

import fr.insegur.receivables.contract.DebtorFlag;
import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;

/** Whether who owes a line can be a debtor of the factor, and of which kind it is. */
final class DebtorRules {
    private DebtorRules() {}

    static void check(Line line, Facts facts, Findings findings) {
        CustomerFacts customer = facts.customer(line);
        findings.addIf(!line.debtorSirenValid(), EligibilityCode.DEBTOR_ID_INVALID);
        findings.addIf(customer != null && !customer.isBusiness(), EligibilityCode.NOT_B2B);
        if (!line.debtorSirenValid()) {
            return;
        }
        DebtorFacts debtor = facts.debtors().get(line.debtorSiren());
        findings.addIf(debtor == null, EligibilityCode.DEBTOR_UNKNOWN);
        boolean isOfTheGroup = customer != null && customer.isOfTheGroup();
        findings.addIf(isOfTheGroup || line.debtorSiren().equals(facts.clientSiren()), EligibilityCode.INTERCOMPANY);
        if (debtor != null) {
            checkFlags(debtor, findings);
        }
    }

    private static void checkFlags(DebtorFacts debtor, Findings findings) {
        for (DebtorFlag flag : DebtorFlag.values()) {
            findings.addIf(debtor.flags().contains(flag), code(flag));
        }
    }

    private static EligibilityCode code(DebtorFlag flag) {
        return switch (flag) {
            case INSOLVENT -> EligibilityCode.INSOLVENT_DEBTOR;
            case BLACKLISTED -> EligibilityCode.BLACKLISTED;
            case COMMON_DIRECTOR -> EligibilityCode.COMMON_DIRECTOR;
            case CROSS_ACCOUNTS -> EligibilityCode.CROSS_ACCOUNTS;
        };
    }
}
