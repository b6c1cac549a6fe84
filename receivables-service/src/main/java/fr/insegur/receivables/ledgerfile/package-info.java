/** Reads accounting files: from bytes to the lines of customer accounts, with what is wrong with the file. */
@NullMarked
package fr.insegur.receivables.ledgerfile;

import org.jspecify.annotations.NullMarked;
