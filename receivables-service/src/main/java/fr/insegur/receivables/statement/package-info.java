/** What the books of a contract show: statement of account, journal, trial balance, and the client's own accounting entries. */
@NullMarked
package fr.insegur.receivables.statement;

import org.jspecify.annotations.NullMarked;
