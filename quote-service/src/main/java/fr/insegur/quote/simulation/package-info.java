/** What financing one invoice would cost; anybody may ask and nothing is stored. */
@NullMarked
package fr.insegur.quote.simulation;

import org.jspecify.annotations.NullMarked;
