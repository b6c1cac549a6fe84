/** The events of the other services that a client is told of. */
@NullMarked
package fr.insegur.notification.intake;

import org.jspecify.annotations.NullMarked;
