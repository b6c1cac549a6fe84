/** How long an event takes from the commit in one service to the commit of its effect in the next. */
@NullMarked
package fr.insegur.bench.events;

import org.jspecify.annotations.NullMarked;
