/** Tests over the running platform: the packaged services on real components, played and broken from outside. */
@NullMarked
package fr.insegur.e2e;

import org.jspecify.annotations.NullMarked;
