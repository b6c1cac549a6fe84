package fr.insegur.receivables.remittance;

/** What a code does to the line that carries it, from the gravest to the lightest. */
enum Effect {
    /** The line is not assigned. */
    REJECT,
    /** The line is not assigned before somebody has looked at it. */
    VERIFY,
    /** The line is assigned; nothing of it is financed. */
    NOT_FINANCED,
    /** The line is assigned; the part above is blocked. */
    PARTLY_FINANCED,
    /** The line is assigned and financed. */
    INFO
}
