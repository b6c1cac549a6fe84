package fr.insegur.partner.negotiation;

/** What the financing rate is counted from. */
enum FinancingIndex {
    /** The financing rate is the whole rate. */
    FIXED,
    /** The financing rate is the margin over Euribor 3 months, which counts as zero when it is below. */
    EURIBOR_3M
}
