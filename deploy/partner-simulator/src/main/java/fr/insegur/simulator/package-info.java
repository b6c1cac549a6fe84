/**
 * Invented factors that live outside the platform: they know it by its public API alone, and keep their own books with their
 * own arithmetic, so that what they report can be compared with what the platform computed.
 */
@NullMarked
package fr.insegur.simulator;

import org.jspecify.annotations.NullMarked;
