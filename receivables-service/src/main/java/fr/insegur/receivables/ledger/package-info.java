/** The double-entry mirror of the factor's account: entries that sum to zero, appended and never rewritten. */
@NullMarked
package fr.insegur.receivables.ledger;

import org.jspecify.annotations.NullMarked;
