/** The factor's own statement of account, held line by line against the mirror ledger. */
@NullMarked
package fr.insegur.receivables.factorstatement;

import org.jspecify.annotations.NullMarked;
