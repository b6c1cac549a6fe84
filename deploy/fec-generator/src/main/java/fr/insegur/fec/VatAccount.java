package fr.insegur.fec;

/** The VAT of the current month, in cents, until it is declared. */
final class VatAccount {

    private long collected20;
    private long collected55;
    private long deductible;

    /** Goods sold add to it with sign 1, goods credited take from it with sign -1. */
    void collect(Goods goods, int sign) {
        collected20 += sign * goods.vat20();
        collected55 += sign * goods.vat55();
    }

    void deduct(long cents) {
        deductible += cents;
    }

    /** Posts the return of the month on this entry, starts a new month, and gives what is to be paid, negative if to get. */
    long declare(Entry entry) {
        entry.post(Account.VAT_COLLECTED_20, collected20).post(Account.VAT_COLLECTED_5_5, collected55);
        entry.post(Account.VAT_DEDUCTIBLE, -deductible);
        long payable = collected20 + collected55 - deductible;
        collected20 = 0;
        collected55 = 0;
        deductible = 0;
        return payable;
    }
}
