/** Which receipts and credit notes of a customer pay which of its invoices: from ledger lines to open and settled items. */
@NullMarked
package fr.insegur.receivables.matching;

import org.jspecify.annotations.NullMarked;
