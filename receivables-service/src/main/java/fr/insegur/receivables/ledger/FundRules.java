package fr.insegur.receivables.ledger;

import fr.insegur.platform.money.Money;
import fr.insegur.receivables.contract.ContractTerms.Fund;

/** How large a guarantee fund should be (domain.md 3.4). */
public final class FundRules {
    private FundRules() {}

    /** A share of the outstanding, at least the floor while anything is outstanding, at most the cap. */
    public static Money target(Fund fund, Money outstanding) {
        Money target = outstanding.times(fund.rate());
        Money floor = fund.floor();
        if (floor != null && outstanding.isPositive()) {
            target = target.max(floor);
        }
        Money cap = fund.cap();
        return cap == null ? target : target.min(cap);
    }
}
