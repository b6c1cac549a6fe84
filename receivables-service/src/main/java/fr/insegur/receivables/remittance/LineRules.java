package fr.insegur.receivables.remittance;

import fr.insegur.receivables.remittance.EligibilityRules.Facts;
import fr.insegur.receivables.remittance.EligibilityRules.Line;
import java.time.LocalDate;

/** Whether a line is an invoice of the client that is owed already, whoever owes it. */
final class LineRules {
    private LineRules() {}

    static void check(Line line, Facts facts, Findings findings) {
        Stated stated = line.stated();
        findings.addIf(!line.amount().isPositive(), EligibilityCode.AMOUNT_NOT_POSITIVE);
        findings.addIf(!line.amount().currency().equals(facts.currency()), EligibilityCode.CURRENCY);
        findings.addIf(line.identity().normalisedNumber().isEmpty(), EligibilityCode.NUMBER_INVALID);
        findings.addIf(line.dueDate().isBefore(line.issueDate()), EligibilityCode.DUE_BEFORE_ISSUE);
        findings.addIf(line.issueDate().isAfter(facts.today()), EligibilityCode.NOT_YET_ISSUED);
        String supplier = stated.supplierSiren();
        findings.addIf(supplier != null && !supplier.equals(facts.clientSiren()), EligibilityCode.SUPPLIER_OTHER);
        findings.addIf(stated.is(InvoiceKind.PRO_FORMA), EligibilityCode.PRO_FORMA);
        LocalDate performed = stated.performedOn();
        findings.addIf(performed != null && performed.isAfter(facts.today()), EligibilityCode.NOT_YET_DELIVERED);
        LocalDate periodEnd = stated.periodEnd();
        findings.addIf(periodEnd != null && periodEnd.isAfter(facts.today()), EligibilityCode.ADVANCE_BILLING);
        findings.addIf(stated.is(InvoiceKind.DEPOSIT), EligibilityCode.DEPOSIT_INVOICE);
        findings.addIf(stated.is(InvoiceKind.STAGE_BILLING), EligibilityCode.STAGE_BILLING);
    }
}
