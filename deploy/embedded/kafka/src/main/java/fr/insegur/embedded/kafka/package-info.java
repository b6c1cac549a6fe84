/** The broker's own process; nothing here is on the class path of the callers. */
@NullMarked
package fr.insegur.embedded.kafka;

import org.jspecify.annotations.NullMarked;
