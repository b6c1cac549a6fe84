/** How much one caller may ask for in a time, and how much the service takes on at once; what is over it is refused at once. */
@NullMarked
package fr.insegur.platform.limits;

import org.jspecify.annotations.NullMarked;
