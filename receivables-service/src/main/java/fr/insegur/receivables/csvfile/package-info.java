/** Files of comma-separated values as people's spreadsheets write them. */
@NullMarked
package fr.insegur.receivables.csvfile;

import org.jspecify.annotations.NullMarked;
