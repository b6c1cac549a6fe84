/** Assigned invoices: their figures, their states and their story. */
@NullMarked
package fr.insegur.receivables.invoice;

import org.jspecify.annotations.NullMarked;
