/** How fast accounting files are audited, and in how much memory. */
@NullMarked
package fr.insegur.bench.audit;

import org.jspecify.annotations.NullMarked;
