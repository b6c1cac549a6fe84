/** Plain JDBC for the repositories that write many rows at once or need what JPQL cannot say. */
@NullMarked
package fr.insegur.receivables.storage;

import org.jspecify.annotations.NullMarked;
