package fr.insegur.fec;

/**
 * A customer of the company.
 *
 * @param termInLabel whether the invoices to it carry the payment term in their label
 * @param paysStatements whether one transfer pays all its invoices of a month
 */
record Customer(
        Party party, String siren, PaymentTerm term, Habit habit, boolean termInLabel, boolean paysStatements) {}
