/** Benchmarks behind {@code ./dev bench}: each measured three times, as a table for people and a file for comparisons. */
@NullMarked
package fr.insegur.bench;

import org.jspecify.annotations.NullMarked;
