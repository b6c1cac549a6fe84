/** What the broker asks the factors for, and copies of what they answer. */
@NullMarked
package fr.insegur.quote.offer;

import org.jspecify.annotations.NullMarked;
