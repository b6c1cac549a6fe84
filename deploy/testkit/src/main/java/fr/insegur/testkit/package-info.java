/** What the tests of all modules share. */
@NullMarked
package fr.insegur.testkit;

import org.jspecify.annotations.NullMarked;
