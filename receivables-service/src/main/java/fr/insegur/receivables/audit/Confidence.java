package fr.insegur.receivables.audit;

/** How sure a figure is: A as booked by the company itself, B derived, C assumed. */
public enum Confidence {
    A,
    B,
    C
}
