/** One message to one recipient about one event, from the event to the proof of sending. */
@NullMarked
package fr.insegur.notification.notification;

import org.jspecify.annotations.NullMarked;
