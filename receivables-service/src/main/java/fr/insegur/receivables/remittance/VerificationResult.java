package fr.insegur.receivables.remittance;

/** What came of asking whether an invoice is owed (domain.md 2.3). */
enum VerificationResult {
    CONFIRMED,
    /** It is not owed, or not as it was presented. */
    DISCREPANCY,
    NO_ANSWER
}
