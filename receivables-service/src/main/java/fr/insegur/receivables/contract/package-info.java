/** Contracts as they were signed, the debtors that a client names under them and the limits that the factor grants. */
@NullMarked
package fr.insegur.receivables.contract;

import org.jspecify.annotations.NullMarked;
