/** Remittances (bordereaux): lines checked, accepted, reduced or rejected with coded reasons. */
@NullMarked
package fr.insegur.receivables.remittance;

import org.jspecify.annotations.NullMarked;
