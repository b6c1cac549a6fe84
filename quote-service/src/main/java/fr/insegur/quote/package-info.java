/** Quoting: simulation, quote requests, recommendation, offers and their comparison, contracts. */
@NullMarked
package fr.insegur.quote;

import org.jspecify.annotations.NullMarked;
