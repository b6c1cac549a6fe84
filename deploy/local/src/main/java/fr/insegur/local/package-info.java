/** The whole platform on one machine: real components, four services and the partner simulator as child processes. */
@NullMarked
package fr.insegur.local;

import org.jspecify.annotations.NullMarked;
