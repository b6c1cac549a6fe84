/** The audit of the client's receivables and the kinds of factoring that it leads to. */
@NullMarked
package fr.insegur.quote.montage;

import org.jspecify.annotations.NullMarked;
