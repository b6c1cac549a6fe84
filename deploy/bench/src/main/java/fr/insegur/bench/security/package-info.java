/** What the walls between companies and the trail of who did what cost in requests a second. */
@NullMarked
package fr.insegur.bench.security;

import org.jspecify.annotations.NullMarked;
