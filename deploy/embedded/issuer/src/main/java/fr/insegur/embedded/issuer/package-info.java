/** The OpenID issuer's own process; nothing here is on the class path of the callers. */
@NullMarked
package fr.insegur.embedded.issuer;

import org.jspecify.annotations.NullMarked;
