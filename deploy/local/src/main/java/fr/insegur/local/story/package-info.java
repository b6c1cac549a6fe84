/** A company's way from quote to settled invoice, played through the public APIs alone and checked to the cent. */
@NullMarked
package fr.insegur.local.story;

import org.jspecify.annotations.NullMarked;
