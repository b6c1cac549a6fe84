package fr.insegur.receivables.ledgerfile;

/** What is known of an entry while its lines, which need not follow each other, go by. */
final class EntryTrace {
    private final long firstLine;
    private long balance;
    private boolean sales;
    private boolean salesTakenBack;
    private boolean bank;

    EntryTrace(long firstLine) {
        this.firstLine = firstLine;
    }

    void add(String account, long cents) {
        balance = Math.addExact(balance, cents);
        sales |= account.startsWith("70") || account.startsWith("4457");
        salesTakenBack |= account.startsWith("70") && cents > 0;
        bank |= account.startsWith("51") || account.startsWith("53") || account.startsWith("58");
    }

    long firstLine() {
        return firstLine;
    }

    boolean isBalanced() {
        return balance == 0;
    }

    boolean hasSales() {
        return sales;
    }

    /** Whether a sales account (70) is debited, as only a credit note does; VAT alone says nothing, receipts move it too. */
    boolean takesSalesBack() {
        return salesTakenBack;
    }

    boolean hasBank() {
        return bank;
    }
}
