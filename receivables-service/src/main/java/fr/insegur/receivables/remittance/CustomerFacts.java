package fr.insegur.receivables.remittance;

import fr.insegur.receivables.terms.TermCategory;

/**
 * What the client said of a customer of its accounting files.
 *
 * @param isBusiness no person and no till
 * @param isOfTheGroup whether it belongs to the client's own group
 */
record CustomerFacts(boolean isBusiness, boolean isOfTheGroup, TermCategory category) {}
