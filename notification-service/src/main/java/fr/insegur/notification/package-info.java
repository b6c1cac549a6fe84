/** The notification service: tells the people concerned, once, in French, and keeps the proof. */
@NullMarked
package fr.insegur.notification;

import org.jspecify.annotations.NullMarked;
