package fr.insegur.partner.negotiation;

/** When the factor takes its fees. */
enum FeeTiming {
    AT_ASSIGNMENT,
    MONTHLY,
    AT_SETTLEMENT
}
