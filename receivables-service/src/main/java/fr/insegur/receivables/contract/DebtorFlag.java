package fr.insegur.receivables.contract;

/** What the broker may know of a debtor, and no invoice tells. */
public enum DebtorFlag {
    /** In insolvency proceedings. */
    INSOLVENT,
    /** The factor takes no invoice on it. */
    BLACKLISTED,
    /** It has a director in common with the client. */
    COMMON_DIRECTOR,
    /** It is the client's supplier, too, and might set off what it is owed. */
    CROSS_ACCOUNTS
}
