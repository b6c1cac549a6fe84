/** The audit of a company's receivables: what is open, how late, how concentrated, what is financeable. */
@NullMarked
package fr.insegur.receivables.audit;

import org.jspecify.annotations.NullMarked;
