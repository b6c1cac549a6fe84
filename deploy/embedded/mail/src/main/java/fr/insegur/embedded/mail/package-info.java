/** The mail server's own process; nothing here is on the class path of the callers. */
@NullMarked
package fr.insegur.embedded.mail;

import org.jspecify.annotations.NullMarked;
