package fr.insegur.bench.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the open invoices of a ledger lie over contracts: a tenth in one large contract, a tenth in the contracts whose months are
 * closed, the rest in those whose invoices are paid.
 *
 * @param open invoices in all
 * @param paidContracts the contracts whose invoices are paid
 * @param closedContracts the contracts whose months are closed
 */
record Layout(int open, int paidContracts, int closedContracts) {
    private static final int TENTH = 10;

    int inLarge() {
        return open / TENTH;
    }

    /** Of each contract whose months are closed. */
    List<Integer> inClosed() {
        return evenly(open / TENTH, closedContracts);
    }

    /** Of each contract whose invoices are paid. */
    List<Integer> inPaid() {
        return evenly(open - 2 * (open / TENTH), paidContracts);
    }

    private static List<Integer> evenly(int all, int contracts) {
        List<Integer> each = new ArrayList<>(Collections.nCopies(contracts, all / contracts));
        for (int index = 0; index < all % contracts; index++) {
            each.set(index, each.get(index) + 1);
        }
        return List.copyOf(each);
    }
}
