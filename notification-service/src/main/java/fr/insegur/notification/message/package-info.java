/** What clients read: the facts of each message, and how they are put in French. */
@NullMarked
package fr.insegur.notification.message;

import org.jspecify.annotations.NullMarked;
