/** A client company's request for a quote, from submission to its end, with its consents. */
@NullMarked
package fr.insegur.quote.request;

import org.jspecify.annotations.NullMarked;
