/** Accounting files (FEC) from upload to audit. */
@NullMarked
package fr.insegur.receivables.ledgerimport;

import org.jspecify.annotations.NullMarked;
