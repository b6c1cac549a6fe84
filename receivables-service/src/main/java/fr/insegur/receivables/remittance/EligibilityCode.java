package fr.insegur.receivables.remittance;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why a line is not simply accepted (domain.md 2.3). What follows from a code, and what the client is told, is data: {@link
 * EligibilityTable}.
 */
enum EligibilityCode {
    AMOUNT_NOT_POSITIVE,
    CURRENCY,
    NUMBER_INVALID,
    DUE_BEFORE_ISSUE,
    NOT_YET_ISSUED,
    NOT_YET_DELIVERED,
    PRO_FORMA,
    SUPPLIER_OTHER,
    DEBTOR_ID_INVALID,
    DEBTOR_UNKNOWN,
    NOT_B2B,
    INSOLVENT_DEBTOR,
    BLACKLISTED,
    DUPLICATE,
    /** All that a client learns of {@link #ALREADY_ASSIGNED_ELSEWHERE}. */
    VERIFICATION_NEEDED,
    /** For the broker alone. */
    ALREADY_ASSIGNED_ELSEWHERE,
    /** Same debtor, same amount, dates close by, another number. */
    DUPLICATE_SUSPECTED,
    DISTINCT_CONFIRMED,
    /** What the broker found out: that it is owed, that it is not, or nothing. */
    VERIFIED,
    VERIFICATION_FAILED,
    VERIFICATION_UNANSWERED,
    MISSING_PROOF,
    FIRST_INVOICE,
    LARGE_AMOUNT,
    MISSING_SUBROGATION_MENTION,
    ASSIGNMENT_BAN_FOREIGN_LAW,
    ASSIGNMENT_BAN_CLAUSE,
    DEBTOR_NOT_APPROVED,
    INTERCOMPANY,
    COMMON_DIRECTOR,
    CROSS_ACCOUNTS,
    COUNTRY,
    AMOUNT_BELOW_MIN,
    ADVANCE_BILLING,
    DEPOSIT_INVOICE,
    STAGE_BILLING,
    OVERDUE_AT_ASSIGNMENT,
    TOO_OLD,
    TERM_ABOVE_LEGAL,
    TERM_ABOVE_CONTRACT,
    RETENTION_5PCT,
    LIMIT_EXCEEDED,
    CONCENTRATION_EXCEEDED,
    CEILING_EXCEEDED;

    /** Of a line with one of these nothing could be booked, so no table may say anything but REJECT. */
    static final Set<EligibilityCode> NOTHING_TO_BOOK = EnumSet.of(
            AMOUNT_NOT_POSITIVE,
            CURRENCY,
            NUMBER_INVALID,
            DUE_BEFORE_ISSUE,
            DEBTOR_ID_INVALID,
            DEBTOR_UNKNOWN,
            DUPLICATE);

    Effect effect() {
        return EligibilityTable.CURRENT.entry(this).effect();
    }

    String message() {
        return EligibilityTable.CURRENT.entry(this).message();
    }

    String remedy() {
        return EligibilityTable.CURRENT.entry(this).remedy();
    }
}
