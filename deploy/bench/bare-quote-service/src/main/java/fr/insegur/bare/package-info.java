/** What stands in for parts of quote-service while the benchmark measures what they cost; nothing of it is ever shipped. */
@NullMarked
package fr.insegur.bare;

import org.jspecify.annotations.NullMarked;
