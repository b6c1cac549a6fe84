package fr.insegur.receivables.matching;

/** How much a figure can be trusted: A as the company itself says, B derived with good reason, C guessed. */
public enum Confidence {
    A,
    B,
    C;

    /** The lesser of both. */
    public Confidence and(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
