package fr.insegur.partner.limit;

/** Why a factor finances nothing on a debtor. */
enum LimitRefusalReason {
    RISK,
    INSOLVENCY,
    SECTOR,
    CONCENTRATION,
    DEBTOR_UNKNOWN,
    OTHER
}
