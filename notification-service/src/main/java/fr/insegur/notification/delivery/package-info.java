/** How messages leave by mail. */
@NullMarked
package fr.insegur.notification.delivery;

import org.jspecify.annotations.NullMarked;
