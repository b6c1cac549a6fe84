/** The end of a month: interest and monthly fees of all invoices, and what the contract owes beside them; then it is closed. */
@NullMarked
package fr.insegur.receivables.monthclose;

import org.jspecify.annotations.NullMarked;
