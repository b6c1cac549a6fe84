/** The acceptance of an offer, and the contract that the factor's signature makes of it. */
@NullMarked
package fr.insegur.quote.contract;

import org.jspecify.annotations.NullMarked;
