package fr.insegur.receivables.ledgerfile;

/** Balances of the accounts around customers in a ledger, in cents, debit positive. */
public final class AccountTotals {
    private long all;
    private long receivable;
    private long bills;
    private long doubtful;
    private long unbilled;
    private long advances;

    void add(int account, long cents) {
        all = Math.addExact(all, cents);
        switch (account / 10) {
            case 411 -> receivable += cents;
            case 413 -> bills += cents;
            case 416 -> doubtful += cents;
            case 418 -> unbilled += cents;
            case 419 -> advances += cents;
            default -> {
                // Of all other accounts only the sum is kept.
            }
        }
    }

    void add(AccountTotals other) {
        all += other.all;
        receivable += other.receivable;
        bills += other.bills;
        doubtful += other.doubtful;
        unbilled += other.unbilled;
        advances += other.advances;
    }

    /** All debits less all credits; zero in books that balance. */
    long all() {
        return all;
    }

    /** Balance of 411. */
    public long receivable() {
        return receivable;
    }

    /** Balance of 413. */
    public long bills() {
        return bills;
    }

    /** Balance of 416. */
    public long doubtful() {
        return doubtful;
    }

    /** Balance of 418, invoices to be issued. */
    public long unbilled() {
        return unbilled;
    }

    /** Balance of 419, advances received and credit notes to be issued. */
    public long advances() {
        return advances;
    }
}
