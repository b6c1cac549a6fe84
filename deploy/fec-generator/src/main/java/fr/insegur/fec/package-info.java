/**
 * Generates accounting files (FEC, article A47 A-1 of the LPF) that look like those of a real company, with the truth
 * behind them, so that imports and audits can be checked to the cent against something that they did not compute.
 *
 * <p>All money is in euro cents held in a {@code long}; all names and SIREN are invented.
 */
@NullMarked
package fr.insegur.fec;

import org.jspecify.annotations.NullMarked;
