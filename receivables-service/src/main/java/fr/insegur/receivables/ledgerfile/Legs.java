package fr.insegur.receivables.ledgerfile;

import fr.insegur.receivables.ledgerfile.LedgerLine.Kind;

/** What an accounting entry is made of, as bits; they say what its customer lines are (domain.md 5.4, step 8). */
final class Legs {
    static final int SALES = 1;
    static final int SALES_TAKEN_BACK = 1 << 1;
    static final int REBATE = 1 << 2;
    static final int VAT = 1 << 3;
    static final int MONEY = 1 << 4;
    static final int RECEIVABLE = 1 << 5;
    static final int BILL = 1 << 6;
    static final int DOUBTFUL = 1 << 7;
    static final int LOSS = 1 << 8;
    static final int FACTOR = 1 << 9;
    static final int SUPPLIER = 1 << 10;
    static final int ADVANCE = 1 << 11;
    static final int UNBILLED = 1 << 12;

    private Legs() {}

    /** @param account its first four digits */
    static int of(int account, long cents) {
        return switch (account / 10) {
            case 411 -> RECEIVABLE;
            case 413 -> BILL;
            case 416 -> DOUBTFUL;
            case 418 -> UNBILLED;
            case 419 -> account == 4191 ? ADVANCE : 0;
            case 654 -> LOSS;
            case 665 -> cents > 0 ? REBATE : 0;
            case 709 -> cents > 0 ? REBATE : 0;
            default -> ofClass(account, cents);
        };
    }

    private static int ofClass(int account, long cents) {
        return switch (account / 100) {
            case 40 -> SUPPLIER;
            case 51, 53, 58 -> MONEY;
            case 70 -> cents < 0 ? SALES : SALES_TAKEN_BACK;
            case 44 -> account / 10 == 445 && account % 10 == 7 ? VAT : 0;
            default -> 0;
        };
    }

    /** @param own leg of the line itself: {@link #RECEIVABLE}, {@link #BILL} or {@link #DOUBTFUL} */
    static Kind kind(int legs, int own, long cents) {
        return cents > 0 ? ofDebit(legs, own) : ofCredit(legs, own);
    }

    private static Kind ofDebit(int legs, int own) {
        if (has(legs, SALES)) {
            return Kind.INVOICE;
        }
        if (has(legs, MONEY)) {
            return Kind.REFUND;
        }
        if (has(legs, VAT) || has(legs, UNBILLED)) {
            return Kind.INVOICE;
        }
        if (has(legs, ADVANCE)) {
            return Kind.ADVANCE;
        }
        return moved(legs, own);
    }

    /** Money first: a receipt on which VAT falls due, or a discount is given, is a payment all the same. */
    private static Kind ofCredit(int legs, int own) {
        if (has(legs, MONEY)) {
            return Kind.PAYMENT;
        }
        if (has(legs, FACTOR)) {
            return Kind.FACTORED;
        }
        if (has(legs, SALES_TAKEN_BACK)) {
            return Kind.CREDIT_NOTE;
        }
        if (has(legs, REBATE)) {
            return Kind.DISCOUNT;
        }
        if (has(legs, LOSS)) {
            return Kind.LOSS;
        }
        Kind moved = moved(legs, own);
        return moved == Kind.OTHER && has(legs, SUPPLIER) ? Kind.NETTING : moved;
    }

    private static Kind moved(int legs, int own) {
        int others = legs & ~own;
        if (has(others, DOUBTFUL) || own == DOUBTFUL && has(others, RECEIVABLE | BILL)) {
            return Kind.TRANSFER;
        }
        return has(others, BILL) || own == BILL && has(others, RECEIVABLE) ? Kind.BILL : Kind.OTHER;
    }

    private static boolean has(int legs, int any) {
        return (legs & any) != 0;
    }
}
