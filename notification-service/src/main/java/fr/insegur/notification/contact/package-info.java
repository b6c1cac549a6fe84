/** Who is told, and of what. */
@NullMarked
package fr.insegur.notification.contact;

import org.jspecify.annotations.NullMarked;
