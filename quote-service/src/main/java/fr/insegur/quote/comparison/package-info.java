/** Every offer brought to the same annual cost on the audited figures. */
@NullMarked
package fr.insegur.quote.comparison;

import org.jspecify.annotations.NullMarked;
