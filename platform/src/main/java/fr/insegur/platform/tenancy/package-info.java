/**
 * The second wall between companies: the database itself shows a transaction only the rows of whom it acts for. The first one
 * is the ownership check in each use case.
 */
@NullMarked
package fr.insegur.platform.tenancy;

import org.jspecify.annotations.NullMarked;
