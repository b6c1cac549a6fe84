/** The benchmark of the mirror ledger. */
@NullMarked
package fr.insegur.bench.ledger;

import org.jspecify.annotations.NullMarked;
