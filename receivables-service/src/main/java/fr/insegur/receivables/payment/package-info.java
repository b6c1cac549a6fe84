/** What the factor reports, booked in the mirror ledger and compared with what the contract says. */
@NullMarked
package fr.insegur.receivables.payment;

import org.jspecify.annotations.NullMarked;
