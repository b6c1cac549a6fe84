package fr.insegur.fec;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was written on the accounts of customers, in cents, debits positive. */
final class Balances {

    private static final Set<Account> OWED = Set.of(Account.CUSTOMERS, Account.BILLS, Account.DOUBTFUL);
    private static final Set<Account> BESIDE = Set.of(Account.NOT_INVOICED, Account.ADVANCES);

    private final Map<Account, Long> ofAccounts = new EnumMap<>(Account.class);
    private final Map<String, Long> ofParties = new HashMap<>();

    void add(Entry.Line line) {
        if (OWED.contains(line.account())) {
            ofAccounts.merge(line.account(), line.cents(), Long::sum);
            ofParties.merge(line.party().code(), line.cents(), Long::sum);
        } else if (BESIDE.contains(line.account())) {
            ofAccounts.merge(line.account(), line.cents(), Long::sum);
        }
    }

    long of(Account account) {
        return ofAccounts.getOrDefault(account, 0L);
    }

    /** On 411, 413 and 416 together. */
    long of(Party party) {
        return ofParties.getOrDefault(party.code(), 0L);
    }
}
